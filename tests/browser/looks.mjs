// Every page in the browser: it loads without an error, fits the screens, and axe finds nothing serious.
//
// A page is loaded once, in the light theme on a desktop, and then made narrow. Colors depend on the components, the theme and
// the screen's size, so contrast is measured in all four combinations, on the few pages that together show every component.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { check, skip, unless } from './checks.mjs';
import { accessibility, DESKTOP, NARROW, PHONE, unfold } from './reader.mjs';
import { chapters, hash, hashOfTheRest, prints, read, readable, samples, site, sources } from './site.mjs';

/** Runs in the page: what overflows, which pictures are broken. */
function inspect() {
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
  return problems;
}

async function fits(page, viewport) {
  await page.setViewportSize(viewport);
  return (await page.evaluate(inspect)).map((problem) => `${viewport.width} px: ${problem}`);
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

/** The jobs of this module, for the workers: the slowest first. `save` is for their end. */
export function looks({ base, reader }) {
  const memory = new Memory();
  const readers = new Map();
  /** Each worker keeps one reader per theme. */
  async function readerOf(worker, colorScheme) {
    const name = `${worker} ${colorScheme}`;
    if (!readers.has(name)) readers.set(name, await reader({ colorScheme }));
    const { page, log } = readers.get(name);
    log.length = 0;
    await page.setViewportSize(DESKTOP);
    return { page, log };
  }

  const visit = (path, withAxe) => async (worker) => {
    const passed = await check(`${path} in the browser`, async () => {
      const { page, log } = await readerOf(worker, 'light');
      await page.goto(base + path);
      await unfold(page);
      const problems = await fits(page, DESKTOP);
      if (withAxe) {
        // Half of a page's elements color its code: axe has nothing to say of them, and takes its time.
        await page.evaluate(() => { for (const code of document.querySelectorAll('pre code')) code.replaceChildren(code.textContent); });
        problems.push(...await accessibility(page, 'html', { 'color-contrast': { enabled: false } }));
      }
      problems.push(...await fits(page, PHONE), ...await fits(page, NARROW));
      return [...log, ...problems];
    });
    if (passed !== undefined) memory.remember(path, passed);
  };

  const combinations = [['light', DESKTOP], ['light', PHONE], ['dark', DESKTOP], ['dark', PHONE]];
  const sampled = (path, [colorScheme, viewport]) => async (worker) => {
    await check(`accessibility of ${path}, ${colorScheme}, ${viewport.width} px`, async () => {
      const { page, log } = await readerOf(worker, colorScheme);
      await page.setViewportSize(viewport);
      await page.goto(base + path);
      await unfold(page);
      const theme = await page.evaluate(() => document.documentElement.dataset.theme);
      return [...log, ...await accessibility(page), ...unless(theme === undefined || theme === colorScheme, `the theme is ${theme}`)];
    });
  };

  // One page that shows a file is like another: the longest stands for all.
  const longest = sources.reduce((best, path) => (best && read(best).length >= read(path).length ? best : path), undefined);
  const visited = [...readable, ...(longest ? [longest] : [])].filter((path) => {
    if (!memory.knows(path)) return true;
    skip();
    return false;
  });
  const chosen = samples();
  return {
    jobs: [
      ...prints.filter((path) => !memory.knows(path) || skip()).map((path) => visit(path, false)),
      ...visited.map((path) => visit(path, true)),
      ...chosen.flatMap((path) => combinations.map((combination) => sampled(path, combination))),
      async () => {
        await check('there are chapters, and samples of every component', async () => [
          ...unless(chapters.length > 0, 'no chapter'), ...unless(chosen.length > 1, 'no samples')]);
      },
    ],
    async finish() {
      memory.save();
      for (const { context } of readers.values()) await context.close();
    },
  };
}
