// The search: its engine over the built index without a browser (what defines a word comes first), and its dialog in one.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { pathToFileURL } from 'node:url';

import { check, unless } from './checks.mjs';
import { accessibility, NARROW } from './reader.mjs';
import { chapters, here, read, root, site } from './site.mjs';

/** How long a result may take in a book of 160 pages, in ms; the index here is repeated until it is as large. */
const SLOWEST = 100;
const PAGES = 160;

/** The engine and the indexes of all parts, as a page has them. */
function load() {
  const window = {};
  const context = vm.createContext({ window });
  const run = (path) => vm.runInContext(read(path), context, { filename: path });
  run('search/engine.js');
  run('search/manifest.js');
  for (const part of window.groundworkParts) run(`search/${part}.js`);
  const engine = vm.runInContext('groundworkSearch', context);
  const index = window.groundworkParts.map((part) => window.groundworkIndex[part]);
  return { engine, index, parts: index.map((one) => new engine.Part(one)) };
}

const placed = (page, anchor) => `${page.split('/').pop().replace('.html', '')}#${anchor}`;

function engineJobs() {
  const { engine, index, parts } = load();
  const first = (text) => engine.search(parts, text).results[0];
  const place = (result) => (result ? placed(...(result.term ? [result.term.page, result.term.anchor] : [result.section.page, result.section.anchor])) : 'nothing');
  const terms = parts.flatMap((part) => part.terms);
  return [
    () => check('search: words are cut as the build cuts them', async () => {
      const table = JSON.parse(readFileSync(join(root, 'xtask', 'site', 'src', 'search', 'words.json'), 'utf8'));
      return table.flatMap(([text, folded, words]) => [
        ...unless(engine.fold(text) === folded, `“${text}” folds to “${engine.fold(text)}”`),
        ...unless(JSON.stringify(engine.tokens(text)) === JSON.stringify(words), `“${text}” falls into ${JSON.stringify(engine.tokens(text))}`),
      ]);
    }),
    () => check(`search: the definition of each of ${terms.length} terms comes first`, async () => terms.flatMap((term) => {
      const isHere = read(term.page).includes(` id="${term.anchor}"`);
      const byName = first(term.term)?.term;
      const byForm = term.forms.filter((form) => !first(form)?.term?.forms.includes(form));
      return [
        ...unless(byName === term, `${term.term}: first is ${byName?.term ?? place(first(term.term))}`),
        ...byForm.map((form) => `${form}: first is ${place(first(form))}`),
        ...unless(isHere, `${term.page} has no #${term.anchor}`),
      ];
    })),
    () => check('search: a glossary is found at all', async () => unless(terms.length > 100, `${terms.length} terms`)),
    () => check('search: keywords and symbols lead to where they are taught', async () => (
      Object.entries(JSON.parse(readFileSync(join(here, 'search.json'), 'utf8')))
        .flatMap(([word, wanted]) => unless(place(first(word)) === wanted, `${word}: first is ${place(first(word))}, not ${wanted}`)))),
    () => check('search: every keyword of a listing and every symbol of a formula is found', async () => {
      const found = new Set();
      for (const path of chapters) {
        for (const [, word] of read(path).matchAll(/<span class="k">([^<]*)<\/span>/g)) found.add(word);
        for (const [math] of read(path).matchAll(/<math[\s\S]*?<\/math>/g)) {
          for (const symbol of math.replace(/<[^>]*>/g, '').match(/[\u0370-\u03ff\u2200-\u22ff‖]/g) ?? []) found.add(symbol);
        }
      }
      return [...unless(found.size > 40, `only ${found.size} of them in the book`), ...Array.from(found).filter((word) => !first(word))];
    }),
    () => check('search: a typed apostrophe, accents and capitals make no difference', async () => (
      [['don’t', "don't"], ['Naïve', 'naive'], ['GRADIENT', 'gradient'], ['k‑means', 'k-means']].flatMap(([one, other]) => {
        const same = place(first(one)) === place(first(other)) && (one === 'Naïve' || first(other));
        return unless(same, `${one}: ${place(first(one))}, ${other}: ${place(first(other))}`);
      }))),
    () => check('search: words of one or two letters stand for themselves, and whole words come first', async () => {
      const holds = (text, word) => engine.tokens(text).some(([whole, pieces]) => whole === word || pieces.includes(word));
      const strangers = engine.search(parts, 'me', 1000).results.filter(({ term }) => term);
      const { results } = engine.search(parts, 'net', 1000);
      const whole = results.filter(({ section }) => section).map(({ section }) => holds(`${section.title} ${section.text}`, 'net'));
      // A section may have the word in a listing alone: then its text does not show it.
      const late = whole.lastIndexOf(true) > whole.length / 2 && whole.slice(0, 3).every((is) => !is);
      return [...strangers.map(({ term }) => `“me” finds ${term.term}`), ...unless(!late, 'what only begins like “net” comes before “net”')];
    }),
    () => check(`search: an answer takes less than ${SLOWEST} ms in ${PAGES} pages`, async () => {
      const times = Math.ceil(PAGES / chapters.length);
      const book = Array.from({ length: times }, () => index.map((one) => new engine.Part(one))).flat();
      const asked = ['the', 'a', 'gradient descent', 'train_test_split', 'λ', 'if let', 'what the model predicts for a new penguin', 'st', 'con'];
      const took = asked.map((text) => {
        // The best of five: a busy machine says nothing about the search.
        const ms = Math.min(...[1, 2, 3, 4, 5].map(() => {
          const start = performance.now();
          engine.search(book, text);
          return performance.now() - start;
        }));
        return { text, ms };
      });
      const worst = took.reduce((a, b) => (b.ms > a.ms ? b : a));
      if (process.argv.includes('--times')) console.log(took.map(({ text, ms }) => `${text}: ${ms.toFixed(1)} ms`).join('\n'));
      return unless(worst.ms < SLOWEST, `“${worst.text}” takes ${worst.ms.toFixed(0)} ms`);
    }),
  ];
}

/** The jobs of this module. */
export function search({ base, reader }) {
  const jobs = engineJobs();
  const job = (name, action) => jobs.push(() => check(`search: ${name}`, action));
  const open = async (page, path = 'index.html') => {
    await page.goto(base + path);
    await page.keyboard.press('/');
    await page.waitForFunction(() => document.activeElement?.id === 'search-input');
  };
  /** Every part has answered, and there is something. */
  const results = (page) => page.waitForFunction(() => /^\d+ result/.test(document.getElementById('search-status').textContent));
  const isOpen = (page) => page.evaluate(() => document.getElementById('search').open);

  job('nothing of it is loaded before a reader searches', async () => {
    const { context, page, log } = await reader();
    const loaded = [];
    page.on('request', (request) => loaded.push(request.url()));
    await page.goto(base + chapters[0]);
    await page.waitForLoadState('networkidle');
    const before = loaded.filter((url) => url.includes('search'));
    await page.keyboard.press('/');
    await page.keyboard.type('slope');
    await results(page);
    const after = loaded.filter((url) => url.includes('/search/'));
    await context.close();
    return [...log, ...before, ...unless(after.length >= 4, `then only ${after}`)];
  });

  job('a word is found, and Enter leads to it', async () => {
    const { context, page, log } = await reader();
    await open(page, chapters[0]);
    await page.keyboard.type('gradient descent', { delay: 5 });
    await results(page);
    const status = await page.textContent('#search-status');
    const first = await page.textContent('.search-results li');
    const violations = await accessibility(page, '#search');
    await page.keyboard.press('ArrowDown');
    const second = await page.getAttribute('#search-input', 'aria-activedescendant');
    await page.keyboard.press('ArrowUp');
    const active = await page.getAttribute('#search-input', 'aria-activedescendant');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash === '#term-gradient-descent');
    // The address is new before the page's scripts have run.
    await page.waitForLoadState();
    const arrived = await page.evaluate(() => document.getElementById(location.hash.slice(1))?.textContent);
    await page.keyboard.press('s');
    await page.waitForFunction(() => document.activeElement?.id === 'search-input');
    await page.keyboard.type('Exercises');
    await results(page);
    await page.keyboard.press('Escape');
    const stays = await isOpen(page);
    await context.close();
    return [...log, ...violations, ...unless(first.includes('gradient descent'), `the first result is “${first}”`), ...unless(arrived, 'the result leads to no element'),
      ...unless(active === 'result-0' && second === 'result-1', `the arrows choose ${second}, then ${active}`),
      ...unless(/^\d+ results$/.test(status), `a screen reader hears “${status}”`), ...unless(!stays, 'Escape does not close the search')];
  });

  job('it says when it finds nothing', async () => {
    const { context, page } = await reader();
    await page.goto(base + 'index.html');
    await page.click('#search-button');
    await page.keyboard.type('zzzqqq');
    await page.waitForFunction(() => document.getElementById('search-status').textContent.includes('Nothing for “zzzqqq”'));
    const listens = await page.evaluate(() => getComputedStyle(document.getElementById('search-status')).display);
    await page.fill('#search-input', '');
    const always = await page.evaluate(() => getComputedStyle(document.getElementById('search-status')).display);
    await context.close();
    return unless(listens !== 'none' && always !== 'none', 'the status is hidden from a screen reader while it is empty');
  });

  job('keys of an input method are left to it', async () => {
    const { context, page, log } = await reader();
    await open(page);
    await page.keyboard.type('slope');
    await results(page);
    const press = (key, how) => page.evaluate(([name, given]) => {
      const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...given });
      document.getElementById('search-input').dispatchEvent(event);
      return event.defaultPrevented;
    }, [key, how]);
    const taken = [];
    for (const how of [{ isComposing: true }, { keyCode: 229 }]) {
      for (const key of ['ArrowDown', 'Escape', 'Enter']) {
        if (await press(key, how)) taken.push(`${key} with ${JSON.stringify(how)} is taken from the input method`);
      }
    }
    const [still, chosen] = [await isOpen(page), await page.getAttribute('#search-input', 'aria-activedescendant')];
    const own = await press('ArrowDown', {});
    await context.close();
    return [...log, ...taken, ...unless(still && chosen === 'result-0', 'the dialog went on without the input method'), ...unless(own, 'no key is taken at all')];
  });

  job('the chosen result shows in forced colors', async () => {
    const { context, page } = await reader({ forcedColors: 'active' });
    await open(page);
    await page.keyboard.type('slope');
    await results(page);
    const frame = (n) => page.evaluate((i) => getComputedStyle(document.querySelectorAll('.search-results li')[i]).borderTopColor, n);
    const [chosen, other] = [await frame(0), await frame(1)];
    await context.close();
    return unless(chosen !== other, `the chosen one looks like any other: ${chosen}`);
  });

  job('it fits a screen of 320 px', async () => {
    const { context, page, log } = await reader({ viewport: NARROW });
    await page.goto(base + chapters[0]);
    const bar = await page.evaluate(() => Array.from(document.querySelectorAll('header.bar button, header.bar a')).filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return element.checkVisibility() && (left < 0 || right > document.documentElement.clientWidth + 0.5);
    }).map((element) => element.id || element.className));
    await page.click('#search-button');
    await page.keyboard.type('train_test_split');
    await results(page);
    const boxes = await page.evaluate(() => ['#search', '#search-input', '#search-close', '.search-results'].map((place) => {
      const { left, right, width } = document.querySelector(place).getBoundingClientRect();
      return { place, left, right, width };
    }));
    const wide = await page.evaluate(() => Array.from(document.querySelectorAll('.search-results *')).filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0).length);
    await context.close();
    return [...log, ...bar.map((name) => `${name} leaves the screen`), ...unless(wide === 0, `${wide} pieces of results are cut`),
      ...boxes.filter(({ left, right, width }) => left < 0 || right > NARROW.width || width < 20).map(({ place }) => `${place} leaves the screen`)];
  });

  job('an answer shows within 100 ms of a letter', async () => {
    const { context, page } = await reader();
    await open(page);
    await page.keyboard.type('th');
    await results(page);
    const worst = await page.evaluate((limit) => {
      const input = document.getElementById('search-input');
      // The best of three, and of more where these were slow: what is measured is the search, and not what else the machine does.
      return Math.max(...['the', 'gradient', 'a model that learns', 'k-means'].map((text) => {
        const took = [];
        while (took.length < 3 || (took.length < 20 && Math.min(...took) >= limit)) {
          input.value = text;
          const start = performance.now();
          input.dispatchEvent(new Event('input'));
          document.getElementById('search-results').getBoundingClientRect();
          took.push(performance.now() - start);
        }
        return Math.min(...took);
      }));
    }, SLOWEST);
    if (process.argv.includes('--times')) console.log(`in the page, at most ${worst.toFixed(1)} ms`);
    await context.close();
    return unless(worst < SLOWEST, `${worst.toFixed(0)} ms`);
  });

  job('it works in a page opened from the folder', async () => {
    const { context, page, log } = await reader();
    await page.goto(pathToFileURL(join(site, chapters[0])).href);
    await page.keyboard.press('/');
    await page.keyboard.type('Recap');
    await results(page);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => !document.getElementById('search').open);
    await context.close();
    return log;
  });
  return jobs;
}
