// A headless Chromium and readers in it; each reader's log gathers everything that must not happen.

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

export const DESKTOP = { width: 1440, height: 900 };
/** Where no program may scroll sideways. */
export const LAPTOP = { width: 1280, height: 800 };
export const PHONE = { width: 360, height: 740 };
/** The narrowest screen that must do: 1280 px at 400 % (WCAG 2.2, 1.4.10). */
export const NARROW = { width: 320, height: 640 };
/** How long a step may take, in ms: a busy machine is slow. */
export const WAIT = 10_000;

/** The browser's program, if there is one: first the one without windows, whose pages cost half (a fresh profile, a third). */
export const executable = [process.env.CHROMIUM, '/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'].find((path) => path && existsSync(path));

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Starts the browser; `reader` opens a fresh profile in it. */
export async function start(base) {
  const browser = await chromium.launch({
    executablePath: executable,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--force-color-profile=srgb'],
  });
  const allowed = [base, 'file:', 'data:', 'blob:', 'chrome:'];

  async function reader(options = {}) {
    const context = await browser.newContext({ viewport: DESKTOP, reducedMotion: 'reduce', ...options });
    context.setDefaultTimeout(WAIT);
    // The whole book on one page takes a busy machine a while.
    context.setDefaultNavigationTimeout(18 * WAIT);
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
      if (!allowed.some((start) => request.url().startsWith(start))) log.push(`a request off the site: ${request.url()}`);
    });
    return { context, page, log };
  }
  return { browser, reader };
}

/** The classes of all that axe has looked at: which components those were. */
export const seenByAxe = new Set();

/** What axe finds serious in a page, or in a part of it, by all of its rules or by some. */
export async function accessibility(page, place = 'html', rules = undefined) {
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(axe);
  const names = await page.evaluate((where) => Array.from(document.querySelectorAll(`${where}, ${where} *`), ({ classList }) => Array.from(classList)).flat(), place);
  for (const name of names) seenByAxe.add(name);
  const violations = await page.evaluate(async ([where, which]) => {
    const result = await window.axe.run(where, { resultTypes: ['violations'], ...(which ? { runOnly: which } : {}) });
    return result.violations.map(({ id, impact, nodes }) => ({ id, impact, targets: nodes.slice(0, 4).map((node) => node.target.join(' ')) }));
  }, [place, rules]);
  return violations
    .filter(({ impact }) => ['serious', 'critical'].includes(impact))
    .flatMap(({ id, impact, targets }) => targets.map((target) => `${impact} ${id}: ${target}`));
}

/** The page's fonts are there and every fold is open. */
export const unfold = (page) => page.evaluate(async () => {
  for (const fold of document.querySelectorAll('details')) fold.open = true;
  await document.fonts.ready;
});
