// What a reader does on a page: definitions, tabs, theme, contents, progress, folds; by pointer, keyboard, touch and without scripts.

import { check, unless } from './checks.mjs';
import { accessibility, LAPTOP, PHONE } from './reader.mjs';
import { chapters, letters, read, withElement, withOpenListing } from './site.mjs';

/** The jobs of this module. */
export function reading({ base, reader }) {
  const jobs = [];
  const job = (name, action) => jobs.push(() => check(name, action));

  job('hover and focus show a definition, Escape hides it', async () => {
    const { context, page, log } = await reader();
    await page.goto(base + withElement('class="term"'));
    const word = page.locator('main a.term').first();
    const described = await word.getAttribute('aria-describedby');
    await word.hover();
    await page.waitForSelector('.card:not([hidden])');
    const text = await page.textContent('.card p:nth-child(2)');
    const same = await page.evaluate((id) => document.getElementById(id).textContent, described);
    const violations = await accessibility(page, '.card');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.card', { state: 'hidden' });
    await page.mouse.move(5, 400);
    await word.focus();
    await page.waitForSelector('.card:not([hidden])');
    await page.locator('#theme-button').focus();
    await page.waitForSelector('.card', { state: 'hidden' });
    await context.close();
    return [...log, ...violations, ...unless(text.length > 10 && text === same, `the card says “${text}”, a screen reader “${same}”`)];
  });

  job('a touch shows a definition and stays on the page', async () => {
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

  job('a tab switches every listing and is remembered', async () => {
    const { context, page, log } = await reader();
    const path = withOpenListing();
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

  job('the theme switches and is remembered', async () => {
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

  job('the theme follows the system until it is chosen', async () => {
    const { context, page } = await reader({ colorScheme: 'light' });
    await page.goto(base + 'index.html');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
    await context.close();
  });

  job('a page read to its end is remembered', async () => {
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

  job('the keyboard reaches the text first, and the contents on a phone', async () => {
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

  job('a folded solution opens, and a link into it opens it', async () => {
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

  job('from 1280 px on, the contents of the page stand beside it and follow', async () => {
    const { context, page, log } = await reader({ viewport: LAPTOP });
    await page.goto(base + withElement('<h2'));
    await page.waitForSelector('#on-page nav');
    const box = await page.locator('#on-page').boundingBox();
    await page.locator('#on-page li a').last().click();
    await page.waitForSelector('#on-page a[aria-current]');
    const hash = new URL(page.url()).hash;
    await page.setViewportSize({ ...LAPTOP, width: LAPTOP.width - 1 });
    const narrower = await page.locator('#on-page').isVisible();
    await context.close();
    return [...log, ...unless(box && box.x + box.width <= LAPTOP.width, 'it leaves the screen'), ...unless(hash.length > 1, 'a click leads nowhere'),
      ...unless(!narrower, 'it stays on a narrower screen')];
  });

  job('the arrow keys lead to the pages before and after, and not away from a tab', async () => {
    const { context, page, log } = await reader();
    await page.goto(base + chapters[0]);
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(`**/${chapters[1]}`);
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL(`**/${chapters[0]}`);
    const path = withOpenListing();
    await page.goto(base + path);
    await page.locator('[role="tab"]').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('/');
    await page.waitForFunction(() => document.activeElement?.id === 'search-input');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Escape');
    const stayed = page.url().endsWith(path);
    await context.close();
    return [...log, ...unless(stayed, `it left ${path} for ${page.url()}`)];
  });

  job('an old address of a glossary entry leads to its letter', async () => {
    const id = / id="(entry-[^"]*)"/.exec(read(letters[0]))[1];
    const { context, page, log } = await reader();
    await page.goto(`${base}glossary.html#${id}`);
    await page.waitForURL(`**/${letters[0]}#${id}`);
    const { context: plain, page: without } = await reader({ javaScriptEnabled: false });
    await without.goto(`${base}glossary.html#${id}`);
    const href = await without.locator(`[id="${id}"] a`).getAttribute('href');
    await Promise.all([context.close(), plain.close()]);
    return [...log, ...unless(href === `${letters[0]}#${id}`, `without scripts the word leads to ${href}`)];
  });

  job('without scripts the text, both languages and the contents are there', async () => {
    const { context, page } = await reader({ javaScriptEnabled: false });
    await page.goto(base + withOpenListing());
    const rust = await page.locator('.has-twin .panel-rust').first().isVisible();
    const python = await page.locator('.has-twin .panel-python').first().isVisible();
    const contents = await page.locator('.sidebar a').first().isVisible();
    await context.close();
    return unless(rust && python && contents, `Rust ${rust}, Python ${python}, contents ${contents}`);
  });

  return jobs;
}
