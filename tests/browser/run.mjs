// The browser test of the built site: every page, light and dark, desktop and phone, in a headless Chromium.
//
//   node run.mjs SITE      SITE is the built folder, target/book
//
// It ends with a line `N passed, N failed`. The browser is /usr/bin/chromium, or what the variable CHROMIUM names.

import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, extname, join, posix, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '..', '..');
const site = resolve(process.argv[2] ?? join(root, 'target', 'book'));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 360, height: 740 };
const WAIT = 5000;

const executable = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'].find((path) => path && existsSync(path));
if (!executable) {
  console.log('no Chromium: run scripts/browser.sh, or name one in the variable CHROMIUM');
  process.exit(1);
}
if (!existsSync(join(site, 'index.html'))) {
  console.log(`no site in ${site}: run cargo xtask book`);
  process.exit(1);
}

// ---- the checks and their count ----

let passed = 0;
let failed = 0;

async function check(name, action) {
  try {
    const problems = (await action()) ?? [];
    if (problems.length === 0) {
      passed += 1;
      return;
    }
    failed += 1;
    console.log(`FAILED ${name}`);
    for (const problem of problems.slice(0, 12)) console.log(`  ${problem}`);
    if (problems.length > 12) console.log(`  … and ${problems.length - 12} more`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED ${name}\n  ${String(error.message).split('\n').slice(0, 4).join('\n  ')}`);
  }
}

/** The problem's text when the condition does not hold. */
const unless = (condition, problem) => (condition ? [] : [problem]);

// ---- the site and a server for it ----

function htmlFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return htmlFiles(path);
    return entry.name.endsWith('.html') ? [relative(site, path).replaceAll('\\', '/')] : [];
  }).sort();
}

const pages = htmlFiles(site);
const chapters = pages.filter((page) => page.includes('/') && !page.startsWith('source/'));
const ids = new Map(pages.map((page) => {
  const html = readFileSync(join(site, page), 'utf8');
  return [page, new Set(Array.from(html.matchAll(/ id="([^"]*)"/g), (match) => match[1]))];
}));

const TYPES = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.png': 'image/png' };
const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
  const file = join(site, path.endsWith('/') ? `${path}index.html` : path);
  if (!file.startsWith(site) || !existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
});
await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
const base = `http://127.0.0.1:${server.address().port}/`;

const browser = await chromium.launch({
  executablePath: executable,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--force-color-profile=srgb'],
});

/** A fresh reader; `log` gathers everything that must not happen. */
async function reader(options = {}) {
  const context = await browser.newContext({ viewport: DESKTOP, reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(WAIT);
  // The whole book on one page takes a busy machine a while.
  context.setDefaultNavigationTimeout(6 * WAIT);
  const page = await context.newPage();
  const log = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) log.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => log.push(`script error: ${error.message}`));
  page.on('requestfailed', (request) => {
    // Leaving a page aborts what it still loads.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') log.push(`failed request: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) log.push(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (![base, 'file:', 'data:', 'blob:', 'chrome:'].some((start) => url.startsWith(start))) {
      log.push(`a request off the site: ${url}`);
    }
  });
  return { context, page, log };
}

// ---- what must hold on every page ----

/** Runs in the page: raw markup in visible text, overflow, images, links. */
function inspect() {
  const problems = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement.closest('pre, code, samp, script, style, template, kbd, .literal')) continue;
    const raw = node.nodeValue.match(/[$\\]|\{\{|\}\}|<!--|-->|<\/?[a-z]+>/);
    if (raw) problems.push(`raw \`${raw[0]}\` in the text: “${node.nodeValue.trim().slice(0, 80)}”`);
  }
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > room + 1) {
    const wide = Array.from(document.querySelectorAll('main *')).find((element) =>
      element.getBoundingClientRect().right > room + 1 && !element.closest('.scroll, .wide, .visually-hidden'));
    problems.push(`the page overflows: ${document.documentElement.scrollWidth} > ${room} px${wide ? `, at <${wide.tagName.toLowerCase()} class="${wide.className}">` : ''}`);
  }
  for (const image of document.images) {
    if (image.complete && image.naturalWidth === 0) problems.push(`broken image ${image.getAttribute('src')}`);
  }
  for (const math of document.querySelectorAll('math')) {
    if (math.querySelector('merror')) problems.push(`a broken formula: ${math.dataset.tex}`);
  }
  const seen = new Set();
  for (const { id } of document.querySelectorAll('[id]')) {
    if (seen.has(id)) problems.push(`two elements have the identifier ${id}`);
    seen.add(id);
  }
  return { problems, links: Array.from(document.querySelectorAll('a[href]'), (a) => a.getAttribute('href')) };
}

function deadLinks(page, links) {
  return links.filter((href) => !/^[a-z][a-z0-9+.-]*:/.test(href)).flatMap((href) => {
    const [path, anchor] = href.split('#');
    const target = path === '' ? page : posix.normalize(posix.join(posix.dirname(page), decodeURI(path)));
    if (!existsSync(join(site, target))) return [`broken link ${href}`];
    return unless(!anchor || !ids.has(target) || ids.get(target).has(decodeURIComponent(anchor)), `dead anchor ${href}`);
  });
}

for (const colorScheme of ['light', 'dark']) {
  for (const [screen, viewport] of [['desktop', DESKTOP], ['phone', PHONE]]) {
    const { context, page, log } = await reader({ viewport, colorScheme, isMobile: false });
    for (const path of pages) {
      await check(`${path}, ${colorScheme}, ${screen}`, async () => {
        log.length = 0;
        await page.goto(base + path);
        await page.evaluate(async () => {
          for (const fold of document.querySelectorAll('details')) fold.open = true;
          await document.fonts.ready;
        });
        const { problems, links } = await page.evaluate(inspect);
        const theme = await page.evaluate(() => document.documentElement.dataset.theme);
        return [...log, ...problems, ...deadLinks(path, links), ...unless(theme === colorScheme, `the theme is ${theme}`)];
      });
      // The print page holds every other page again: one look at it is enough.
      if (screen === 'desktop' ? path !== 'print.html' : !path.startsWith('source/') && path !== 'print.html') {
        await check(`accessibility of ${path}, ${colorScheme}, ${screen}`, async () => {
          await page.evaluate(axe);
          const result = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
          return result.violations
            .filter((violation) => ['serious', 'critical'].includes(violation.impact))
            .flatMap((violation) => violation.nodes.slice(0, 4).map((node) => `${violation.impact} ${violation.id}: ${node.target.join(' ')}`));
        });
      }
    }
    await context.close();
  }
}

// ---- what a reader does ----

/** The first chapter with an element of this kind. */
const withElement = (mark) => chapters.find((page) => readFileSync(join(site, page), 'utf8').includes(mark)) ?? 'no such page';

await check('search finds a word and leads to it', async () => {
  const { context, page, log } = await reader();
  await page.goto(base + 'index.html');
  const term = await page.evaluate(() => Object.values(window.groundworkTerms)[0]);
  await page.keyboard.press('/');
  await page.keyboard.type(term.words[0], { delay: 5 });
  await page.waitForSelector('.search-results li');
  const first = await page.textContent('.search-results li');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname.endsWith(term.page));
  const arrived = await page.evaluate(() => document.getElementById(location.hash.slice(1))?.textContent);
  await page.keyboard.press('s');
  await page.keyboard.type('Exercises', { delay: 5 });
  await page.waitForFunction(() => document.querySelectorAll('.search-results li').length > 0);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  const open = await page.evaluate(() => document.getElementById('search').open);
  await context.close();
  return [...log, ...unless(first.includes(term.term), `the first result is “${first}”`), ...unless(arrived, 'the result leads to no element'), ...unless(!open, 'Escape does not close the search')];
});

await check('search says when it finds nothing', async () => {
  const { context, page } = await reader();
  await page.goto(base + 'index.html');
  await page.click('#search-button');
  await page.keyboard.type('zzzqqq');
  await page.waitForFunction(() => document.getElementById('search-status').textContent.includes('zzzqqq'));
  await context.close();
});

await check('hover and focus show a definition, Escape hides it', async () => {
  const { context, page, log } = await reader();
  await page.goto(base + withElement('class="term"'));
  const word = page.locator('main a.term').first();
  const described = await word.getAttribute('aria-describedby');
  await word.hover();
  await page.waitForSelector('.card:not([hidden])');
  const text = await page.textContent('.card p:nth-child(2)');
  const same = await page.evaluate((id) => document.getElementById(id).textContent, described);
  await page.keyboard.press('Escape');
  await page.waitForSelector('.card', { state: 'hidden' });
  await page.mouse.move(5, 400);
  await word.focus();
  await page.waitForSelector('.card:not([hidden])');
  await page.locator('#theme-button').focus();
  await page.waitForSelector('.card', { state: 'hidden' });
  await context.close();
  return [...log, ...unless(text.length > 10 && text === same, `the card says “${text}”, a screen reader “${same}”`)];
});

await check('a touch shows a definition and stays on the page', async () => {
  const { context, page } = await reader({ viewport: PHONE, hasTouch: true });
  const path = withElement('class="term"');
  await page.goto(base + path);
  await page.locator('main a.term').first().tap();
  await page.waitForSelector('.card:not([hidden])');
  const box = await page.locator('.card').boundingBox();
  const stayed = page.url().endsWith(path);
  await page.locator('.card-links a').first().tap();
  await page.waitForFunction(() => location.hash.startsWith('#term-'));
  await context.close();
  return [...unless(stayed, 'the first touch follows the link'), ...unless(box.x >= 0 && box.x + box.width <= PHONE.width, 'the card leaves the screen')];
});

await check('a tab switches every listing and is remembered', async () => {
  const { context, page, log } = await reader();
  const path = withElement('has-twin');
  await page.goto(base + path);
  const shown = () => page.evaluate(() => ({
    rust: Array.from(document.querySelectorAll('.has-twin .panel-rust')).filter((p) => p.checkVisibility()).length,
    python: Array.from(document.querySelectorAll('.has-twin .panel-python')).filter((p) => p.checkVisibility()).length,
    selected: document.querySelectorAll('[role="tab"][data-language="python"][aria-selected="true"]').length,
  }));
  const before = await shown();
  const tab = page.locator('[role="tab"][data-language="python"]').first();
  await tab.click();
  const after = await shown();
  await page.reload();
  const reloaded = await shown();
  await page.locator('[role="tab"][aria-selected="true"]').first().focus();
  await page.keyboard.press('ArrowLeft');
  const back = await shown();
  await context.close();
  return [...log, ...unless(before.rust > 0 && before.python === 0, `at first ${JSON.stringify(before)}`),
    ...unless(after.python === before.rust && after.rust === 0 && after.selected > 0, `after the click ${JSON.stringify(after)}`),
    ...unless(JSON.stringify(reloaded) === JSON.stringify(after), `after a reload ${JSON.stringify(reloaded)}`),
    ...unless(back.rust === before.rust, `after the arrow key ${JSON.stringify(back)}`)];
});

await check('the theme switches and is remembered', async () => {
  const { context, page, log } = await reader({ colorScheme: 'light' });
  await page.goto(base + chapters[0]);
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await page.click('#theme-button');
  const dark = await paper();
  const pressed = await page.getAttribute('#theme-button', 'aria-pressed');
  await page.goto(base + 'glossary.html');
  const next = await paper();
  await context.close();
  return [...log, ...unless(light !== dark && next === dark && pressed === 'true', `${light}, ${dark}, ${next}, pressed ${pressed}`)];
});

await check('the theme follows the system until it is chosen', async () => {
  const { context, page } = await reader({ colorScheme: 'light' });
  await page.goto(base + 'index.html');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
  await context.close();
});

await check('a page read to its end is remembered', async () => {
  const { context, page, log } = await reader();
  await page.goto(base + chapters[0]);
  const early = await page.locator('.sidebar a.read').count();
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await page.waitForSelector('.sidebar a.read[aria-current="page"]');
  await page.goto(base + 'index.html');
  const done = await page.locator('.map a.read').count();
  const start = await page.getAttribute('#start', 'href');
  await context.close();
  return [...log, ...unless(early === 0 && done === 1, `${early} read before, ${done} after`), ...unless(start === chapters[0], `“continue” leads to ${start}`)];
});

await check('the keyboard reaches the text first, and the contents on a phone', async () => {
  const { context, page } = await reader({ viewport: PHONE });
  await page.goto(base + chapters[0]);
  await page.keyboard.press('Tab');
  const skip = await page.evaluate(() => document.activeElement.className);
  await page.keyboard.press('Enter');
  const focus = await page.evaluate(() => document.activeElement.id);
  await page.click('#menu-button');
  await page.waitForSelector('#sidebar.open');
  const open = await page.getAttribute('#menu-button', 'aria-expanded');
  await page.keyboard.press('Escape');
  const closed = await page.getAttribute('#menu-button', 'aria-expanded');
  const hidden = await page.evaluate(() => !document.querySelector('#sidebar a').checkVisibility({ visibilityProperty: true }));
  await context.close();
  return [...unless(skip === 'skip' && focus === 'content', `the first stop is “${skip}”, then “${focus}”`),
    ...unless(open === 'true' && closed === 'false' && hidden, `open ${open}, closed ${closed}, hidden ${hidden}`)];
});

await check('a folded solution opens, and a link into it opens it', async () => {
  const { context, page, log } = await reader();
  const path = withElement('class="fold solution"');
  await page.goto(base + path);
  const id = await page.evaluate(() => document.querySelector('.fold.solution .listing[id]').id);
  const before = await page.locator('.fold.solution .listing').first().isVisible();
  await page.goto('about:blank');
  await page.goto(`${base}${path}#${id}`);
  await page.waitForFunction((wanted) => document.getElementById(wanted).checkVisibility(), id);
  await context.close();
  return [...log, ...unless(!before, 'the solution shows before it is asked for')];
});

await check('without scripts the text, both languages and the contents are there', async () => {
  const { context, page } = await reader({ javaScriptEnabled: false });
  await page.goto(base + withElement('has-twin'));
  const rust = await page.locator('.has-twin .panel-rust').first().isVisible();
  const python = await page.locator('.has-twin .panel-python').first().isVisible();
  const contents = await page.locator('.sidebar a').first().isVisible();
  await context.close();
  return unless(rust && python && contents, `Rust ${rust}, Python ${python}, contents ${contents}`);
});

await check('opened from the folder, a page works and search finds', async () => {
  const { context, page, log } = await reader();
  await page.goto(pathToFileURL(join(site, chapters[0])).href);
  await page.keyboard.press('/');
  await page.keyboard.type('Recap');
  await page.waitForSelector('.search-results li');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => !document.getElementById('search').open);
  await context.close();
  return log;
});

// ---- figures that move ----

/** A part's module as the pages load it, run here: raw answers without a page around them. */
async function moduleOf(part) {
  const script = readFileSync(join(site, 'moving', `${part}.js`), 'utf8');
  const bytes = Buffer.from(script.match(/ = "([^"]*)";/)[1], 'base64');
  const { instance: { exports: rust }, module } = await WebAssembly.instantiate(bytes, {});
  const answer = () => JSON.parse(new TextDecoder().decode(new Uint8Array(rust.memory.buffer, rust.moving_text(), rust.moving_text_len())));
  rust.moving_describe();
  const figures = answer();
  const draw = (name, values) => {
    values.forEach((value, i) => rust.moving_set(i, value));
    rust.moving_draw(figures.findIndex((figure) => figure.name === name));
    return answer();
  };
  return { bytes, module, figures, draw };
}

const movable = readdirSync(join(root, 'crates')).filter((part) => existsSync(join(root, 'crates', part, 'moving', 'Cargo.toml')));
for (const part of movable) {
  if (!existsSync(join(site, 'moving', `${part}.js`))) {
    const missing = `the moving figures of ${part} were not built: run scripts/wasm.sh, then cargo xtask book`;
    // CI must have them; elsewhere the still pictures are enough.
    if (process.env.CI) await check(`the moving figures of ${part}`, async () => [missing]); else console.log(`skipped: ${missing}`);
    continue;
  }
  const { figures, draw, module } = await moduleOf(part);
  await check(`the module of ${part} asks nothing of the page`, async () => WebAssembly.Module.imports(module).map(({ name }) => `an import: ${name}`));

  for (const { name, controls } of figures) {
    const still = controls.map(({ value }) => value);
    const path = withElement(`data-figure="${name}"`);
    const figure = (page) => page.locator(`figure[data-figure="${name}"]`);
    const move = async (page, key) => {
      // The slider that a step moves in both directions: the first that is not at an end.
      const n = controls.findIndex(({ min, max, value }) => min < value && value < max);
      const slider = figure(page).locator('input[type="range"]').nth(Math.max(n, 0));
      await slider.focus();
      await page.keyboard.press(key);
      return slider;
    };
    const readout = (page) => figure(page).locator('.moving-readout').innerText();
    const svg = (page) => figure(page).locator('svg').evaluate((element) => element.outerHTML);

    await check(`${name} in WebAssembly draws what its snippet prints`, async () => {
      const golden = readFileSync(join(root, 'crates', part, 'snippets', `${name}.svg`), 'utf8');
      const answer = draw(name, still);
      return [...unless(!answer.error, answer.error), ...unless(`${answer.svg}\n` === golden.replaceAll('\r\n', '\n'), 'another picture than the golden'),
        ...unless(draw(name, still.map(() => NaN)).error, 'no error for a value that is no number')];
    });

    if (path === 'no such page') {
      await check(`${name} is on a page`, async () => ['no page shows it']);
      continue;
    }
    const { context: quiet, page: scriptless } = await reader({ javaScriptEnabled: false });
    await scriptless.goto(base + path);
    const printed = await svg(scriptless);
    await check(`${name} stands still without scripts`, async () => {
      const seen = await figure(scriptless).locator('svg').isVisible();
      const sliders = await scriptless.locator('input[type="range"]').count();
      return [...unless(seen, 'no picture'), ...unless(sliders === 0, `${sliders} sliders`)];
    });
    await quiet.close();

    for (const [colorScheme, viewport] of [['light', DESKTOP], ['dark', PHONE]]) {
      await check(`${name} moves by keyboard, ${colorScheme}, ${viewport.width} px`, async () => {
        const { context, page, log } = await reader({ colorScheme, viewport });
        await page.goto(base + path);
        await figure(page).locator('.moving').waitFor();
        const labels = await figure(page).locator('input[type="range"]').evaluateAll((inputs) => inputs.map((input) => input.labels[0]?.textContent));
        const before = { readout: await readout(page), svg: await svg(page) };
        const slider = await move(page, 'ArrowRight');
        await page.waitForFunction(([place, old]) => document.querySelector(place).innerHTML !== old,
          [`figure[data-figure="${name}"] .scroll`, before.svg]);
        await page.waitForFunction((place) => document.querySelector(place).textContent !== '', `figure[data-figure="${name}"] .moving-spoken`);
        const moved = { readout: await readout(page), svg: await svg(page) };
        const told = await slider.getAttribute('aria-valuetext');
        const shown = await figure(page).locator('output').evaluateAll((outputs) => outputs.map((output) => output.value));
        const ids = await page.evaluate(() => Array.from(document.querySelectorAll('[id]'), ({ id }) => id));
        const room = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
        await page.evaluate(axe);
        const result = await page.evaluate((place) => axe.run(place, { resultTypes: ['violations'] }), `figure[data-figure="${name}"]`);
        await figure(page).getByRole('button', { name: 'Reset' }).click();
        await page.waitForFunction(([place, old]) => document.querySelector(place).innerHTML === old,
          [`figure[data-figure="${name}"] .scroll`, before.svg]).catch(() => {});
        const after = { readout: await readout(page), svg: await svg(page) };
        await context.close();
        return [...log,
          ...unless(labels.length === controls.length && labels.every(Boolean), `the labels are ${labels}`),
          ...unless(before.svg === printed, 'the picture before is not the one without scripts'),
          ...unless(moved.readout !== before.readout || moved.svg !== before.svg, 'nothing changed'),
          ...unless(shown.includes(told), `the slider says ${told}, the page ${shown}`),
          ...unless(new Set(ids).size === ids.length, 'two elements have one identifier'),
          ...unless(room[0] <= room[1] + 1, `the page overflows: ${room[0]} > ${room[1]}`),
          ...result.violations.map((violation) => `${violation.impact} ${violation.id}: ${violation.nodes[0].target.join(' ')}`),
          ...unless(after.svg === printed && after.readout === before.readout, 'Reset does not bring the picture back')];
      });
    }

    await check(`${name} on paper is the still picture, without controls`, async () => {
      const { context, page } = await reader();
      await page.goto(base + path);
      await figure(page).locator('.moving').waitFor();
      await move(page, 'ArrowLeft');
      await page.waitForFunction(([place, old]) => document.querySelector(place).innerHTML !== old, [`figure[data-figure="${name}"] .scroll`, printed]);
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
      const paper = await svg(page);
      const seen = await figure(page).locator('.moving').isVisible();
      await context.close();
      return [...unless(paper === printed, 'another picture'), ...unless(!seen, 'controls')];
    });
  }

  await check(`${part}: what cannot be drawn is said, and the page goes on`, async () => {
    const { context, page } = await reader();
    const { name } = figures[0];
    await page.goto(base + withElement(`data-figure="${name}"`));
    const panel = page.locator(`figure[data-figure="${name}"] .moving`);
    await panel.waitFor();
    const slider = panel.locator('input[type="range"]').first();
    await slider.evaluate((input) => { input.max = '1e6'; input.value = '1e6'; input.dispatchEvent(new Event('input')); });
    await panel.locator('[role="alert"]').waitFor();
    const said = await panel.locator('[role="alert"]').textContent();
    await panel.getByRole('button', { name: 'Reset' }).click();
    await panel.locator('[role="alert"]').waitFor({ state: 'hidden' });
    const numbers = await panel.locator('.moving-readout').innerText();
    await context.close();
    return [...unless(said.includes('must be'), `it says “${said}”`), ...unless(numbers !== '', 'no numbers afterwards')];
  });

  await check(`${part}: after a trap there is a new module`, async () => {
    const { context, page } = await reader();
    await context.addInitScript(() => {
      const instantiate = WebAssembly.instantiate.bind(WebAssembly);
      WebAssembly.instantiate = async (...given) => {
        const { exports: rust } = await instantiate(...given);
        window.modules = (window.modules ?? 0) + 1;
        const draw = (figure) => {
          if (window.modules > 1 || !window.trap) rust.moving_draw(figure); else throw new WebAssembly.RuntimeError('unreachable');
        };
        return { exports: { ...rust, moving_draw: draw } };
      };
    });
    const { name } = figures[0];
    await page.goto(base + withElement(`data-figure="${name}"`));
    const panel = page.locator(`figure[data-figure="${name}"] .moving`);
    await panel.waitFor();
    await page.evaluate(() => { window.trap = true; });
    await panel.locator('input[type="range"]').first().press('ArrowLeft');
    await panel.locator('[role="alert"]').waitFor();
    const said = await panel.locator('[role="alert"]').textContent();
    await panel.locator('input[type="range"]').first().press('ArrowLeft');
    await panel.locator('[role="alert"]').waitFor({ state: 'hidden' });
    const modules = await page.evaluate(() => window.modules);
    await context.close();
    return [...unless(said.includes('unreachable'), `it says “${said}”`), ...unless(modules === 2, `${modules} modules`)];
  });

  await check(`${part}: opened from the folder, a figure moves`, async () => {
    const { context, page, log } = await reader();
    await page.goto(pathToFileURL(join(site, withElement('data-moving='))).href);
    await page.locator('.moving').first().waitFor();
    await context.close();
    return log;
  });

  await check(`${part}: in the whole book on one page the figures stand still`, async () => {
    const { context, page, log } = await reader();
    await page.goto(base + 'print.html');
    const [figures, panels] = [await page.locator('figure[data-moving]').count(), await page.locator('.moving, script[src$="moving.js"]').count()];
    await context.close();
    return [...log, ...unless(figures > 0 && panels === 0, `${figures} figures, ${panels} with controls`)];
  });

  await check(`${part}: a page without moving figures loads no module`, async () => {
    const { context, page } = await reader();
    const loaded = [];
    page.on('request', (request) => loaded.push(request.url()));
    await page.goto(base + chapters.find((path) => !readFileSync(join(site, path), 'utf8').includes('data-moving=')));
    await page.waitForLoadState('networkidle');
    await context.close();
    return loaded.filter((url) => url.includes('moving'));
  });
}

// The copy button gives the program's file, byte for byte, in both languages.
{
  const { context, page, log } = await reader();
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: base.slice(0, -1) });
  for (const path of chapters) {
    await page.goto(base + path);
    await page.evaluate(() => { for (const fold of document.querySelectorAll('details')) fold.open = true; });
    const part = path.split('/')[0];
    for (const language of ['rust', 'python']) {
      const tab = page.locator(`[role="tab"][data-language="${language}"]`).first();
      if (await tab.count() > 0) await tab.click();
      const listings = page.locator('.listing[data-snippet]');
      for (let n = 0; n < await listings.count(); n += 1) {
        const listing = listings.nth(n);
        const name = await listing.getAttribute('data-snippet');
        const twin = await listing.evaluate((element) => element.classList.contains('has-twin'));
        if (language === 'python' && !twin) continue;
        const fail = await listing.getAttribute('data-kind') === 'compile-fail';
        const ending = language === 'python' ? '.py' : fail ? '.fail.rs' : '.rs';
        const file = join(root, 'crates', part, 'snippets', ...`${name}${ending}`.split('/'));
        await check(`copy ${name}${ending} on ${path}`, async () => {
          await listing.locator('button.copy').click();
          await listing.locator('button.copy.done').waitFor();
          const copied = await page.evaluate(() => navigator.clipboard.readText());
          return unless(copied === readFileSync(file, 'utf8').replaceAll('\r\n', '\n'), 'the clipboard does not hold the file');
        });
      }
    }
  }
  await check('copying is silent', async () => log);
  await context.close();
}

await browser.close();
server.close();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
