// Every page in the browser: it loads without an error and fits the screens; and axe finds nothing serious.
//
// A page is loaded once, in the light theme; every other one on a desktop and then made narrow, the rest the other way round, so
// that no page is laid out only to be left. What axe looks at comes from the components, so
// it looks at the few pages that together show every one of them; and colors depend on the theme and the screen's size, too, so
// contrast is measured in all four combinations. The build wrote the pages for paper from the same articles: one is visited.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { check, skip, unless } from './checks.mjs';
import { accessibility, LAPTOP, NARROW, PHONE, seenByAxe, unfold } from './reader.mjs';
import { questionsComeFirst } from './recall.mjs';
import { chapters, hash, hashOfTheRest, letters, pages, prints, read, readable, samples, shortest, site, sources } from './site.mjs';

/** Runs in the page: what overflows, which pictures are broken; a program is never wider than its box on a desktop. */
function inspect(onDesktop) {
  const problems = [];
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > room + 1) {
    const wide = Array.from(document.querySelectorAll('main *')).find((element) =>
      element.getBoundingClientRect().right > room + 1 && !element.closest('.scroll, .wide, .visually-hidden'));
    problems.push(`the page overflows: ${document.documentElement.scrollWidth} > ${room} px${wide ? `, at <${wide.tagName.toLowerCase()} class="${wide.className}">` : ''}`);
  }
  for (const image of document.images) {
    if (image.complete && image.naturalWidth === 0) problems.push(`broken image ${image.getAttribute('src')}`);
  }
  for (const code of onDesktop ? document.querySelectorAll('.listing pre') : []) {
    if (code.scrollWidth > code.clientWidth + 1) problems.push(`a program scrolls sideways: ${code.closest('.listing').id || code.textContent.slice(0, 40)}`);
  }
  return problems;
}

async function fits(page, viewport) {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ media: 'screen' });
  return (await page.evaluate(inspect, viewport.width >= LAPTOP.width)).map((problem) => `${viewport.width} px: ${problem}`);
}

/** The pages that passed before, by a hash of all that they depend on; CI forgets them. */
class Memory {
  constructor() {
    this.path = join(dirname(site), 'browser-test.json');
    this.rest = hashOfTheRest();
    this.passed = {};
    if (process.env.CI || process.argv.includes('--all')) return;
    try { this.passed = JSON.parse(readFileSync(this.path, 'utf8')); } catch { /* nothing is remembered */ }
  }

  key(path) { return hash(this.rest, read(path)); }

  knows(path) { return this.passed[path] === this.key(path); }

  remember(path, passed) { if (passed) this.passed[path] = this.key(path); else delete this.passed[path]; }

  save() {
    if (process.env.CI) return;
    mkdirSync(dirname(this.path), { recursive: true });
    writeFileSync(this.path, JSON.stringify(this.passed));
  }
}

const COMBINATIONS = [['light', LAPTOP], ['light', PHONE], ['dark', PHONE], ['dark', LAPTOP]];

/**
 * What the stylesheet knows and no page has today: Markdown that a chapter may use, and the kinds of pages that a part may tell.
 * A name that a page has must not stand here.
 */
const UNUSED = ['caution', 'center', 'footnote-ref', 'footnotes', 'has-query', 'important', 'panel-sql', 'tip', 'warning'];
/** States of components, and what stands on pages for paper alone. */
const STATES = ['done', 'js', 'level-3', 'moving-problem', 'open', 'print-page', 'read', 'wide'];

/** The classes that a stylesheet's selectors name. */
function styled(css) {
  const selectors = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\{[^{}]*\}/g, ' ').replace(/@[^{};]*[{;]/g, ' ');
  return new Set(Array.from(selectors.matchAll(/\.([a-zA-Z][\w-]*)/g), (match) => match[1]));
}

/** Every component that the stylesheets know and a page has was looked at by axe. */
function axeSawEverything() {
  const css = readdirSync(join(site, 'css')).map((name) => read(`css/${name}`)).join('\n');
  const onPages = new Set(pages.filter((path) => !prints.includes(path)).flatMap((path) => Array.from(read(path).matchAll(/ class="([^"]*)"/g), (match) => match[1].split(' ')).flat()));
  const built = existsSync(join(site, 'moving'));
  const missing = Array.from(styled(css)).filter((name) => (built || !name.startsWith('moving')) && !seenByAxe.has(name) && !UNUSED.includes(name) && !STATES.includes(name));
  return [
    ...missing.map((name) => `axe has looked at nothing of class “${name}”`),
    ...UNUSED.filter((name) => onPages.has(name)).map((name) => `a page has “${name}”: it is no longer unused`),
  ];
}

/** The jobs of this module, for the workers: the slowest first. `finish` is for their end. */
export function looks({ base, reader }) {
  const memory = new Memory();
  let nSkipped = 0;
  const readers = new Map();
  /** Each worker keeps one reader. */
  async function open(worker, path, viewport) {
    if (!readers.has(worker)) readers.set(worker, await reader({ colorScheme: 'light' }));
    const { page, log } = readers.get(worker);
    log.length = 0;
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize(viewport);
    await page.goto(base + path);
    await unfold(page);
    return { page, log };
  }

  /** A visit, at these two widths, that is left out where the page passed before. */
  const visit = async (worker, path, look, [first, last]) => {
    if (memory.knows(path)) {
      skip();
      nSkipped += 1;
      return;
    }
    const passed = await check(`${path} in the browser`, async () => {
      const { page, log } = await open(worker, path, first);
      const problems = [...await fits(page, first), ...await look(page), ...await fits(page, last)];
      return [...log, ...problems];
    });
    if (passed !== undefined) memory.remember(path, passed);
  };

  /** A worker takes two pages at a time: the second begins as wide as the first has ended. */
  const visits = (paths, look) => Array.from({ length: Math.ceil(paths.length / 2) }, (_, i) => async (worker) => {
    const [one, other] = paths.slice(2 * i);
    await visit(worker, one, look, [LAPTOP, NARROW]);
    if (other) await visit(worker, other, look, [NARROW, LAPTOP]);
  });

  /** Contrast in every combination, and the first time everything else that axe knows. */
  async function looksGood(page) {
    const problems = [];
    for (const combination of COMBINATIONS) {
      const [colorScheme, viewport] = combination;
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      await page.waitForFunction((wanted) => (document.documentElement.dataset.theme ?? wanted) === wanted, colorScheme);
      const found = await accessibility(page, 'html', combination === COMBINATIONS[0] ? undefined : ['color-contrast']);
      problems.push(...found.map((problem) => `${colorScheme}, ${viewport.width} px: ${problem}`));
    }
    return problems;
  }

  async function onPaper(page) {
    const controls = await page.locator('.moving, script[src$="moving.js"]').count();
    return [...unless(controls === 0, 'a figure has controls on paper'), ...(await page.locator('.recall').count() > 0 ? await questionsComeFirst(page) : [])];
  }

  // One page that shows a file is like another, but for its length; so is one letter of the glossary.
  const longest = (paths) => paths.toSorted((a, b) => read(b).length - read(a).length).slice(0, 1);
  const like = [sources, letters];
  const withEverything = prints.filter((path) => ['data-moving=', 'class="recall"'].every((mark) => read(path).includes(mark)));
  const chosen = samples();
  const others = [...readable.filter((path) => !letters.includes(path)), ...like.flatMap(longest)].filter((path) => !chosen.includes(path));
  return {
    jobs: [
      ...visits(shortest(withEverything.length > 0 ? withEverything : prints), onPaper),
      ...visits(chosen, looksGood),
      ...visits(others, async () => []),
      async () => {
        await check('there are chapters, and samples of every component', async () => [
          ...unless(chapters.length > 0, 'no chapter'), ...unless(chosen.length > 1, 'no samples')]);
      },
    ],
    async finish() {
      // Where a page was not visited again, axe has not looked again either.
      if (nSkipped === 0) await check('axe has looked at every component', axeSawEverything);
      memory.save();
      for (const { context } of readers.values()) await context.close();
    },
  };
}
