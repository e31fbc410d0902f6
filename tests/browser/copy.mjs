// The copy button gives the program's file, byte for byte: one program of each kind. That every page shows its files' text is
// checked without a browser (`promise.rs`); here it is the button that is tried.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { check, unless } from './checks.mjs';
import { chapters, read, root } from './site.mjs';

/** A program of each kind: with a twin, without, one that fails to compile, one in a fold. */
const KINDS = [
  ['a program with a twin', /<div class="listing snippet has-twin"[^>]* data-snippet="([^"]*)" data-kind="text"/],
  ['a program without a twin', /<div class="listing snippet"[^>]* data-snippet="([^"]*)" data-kind="text"/],
  ['a program that fails to compile', /<div class="listing snippet"[^>]* data-snippet="([^"]*)" data-kind="compile-fail"/],
  ['a folded solution', /<div class="listing snippet[^"]*"[^>]* data-snippet="([^"]*\/solution_[^"]*)"/],
];

/** The one job of this module: there is one clipboard. */
export function copy({ base, reader }) {
  const tries = KINDS.map(([kind, mark]) => () => check(`copy: ${kind}`, async () => {
    const path = chapters.find((page) => mark.test(read(page)));
    if (!path) return [`no page shows ${kind}`];
    const [whole, name] = read(path).match(mark);
    const { context, page, log } = await reader();
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: base.slice(0, -1) });
    await page.goto(base + path);
    await page.evaluate(() => { for (const fold of document.querySelectorAll('details')) fold.open = true; });
    const listing = page.locator(`.listing[data-snippet="${name}"]`).first();
    const problems = [];
    for (const language of whole.includes('has-twin') ? ['rust', 'python'] : ['rust']) {
      const tab = listing.locator(`[role="tab"][data-language="${language}"]`);
      if (await tab.count() > 0) await tab.click();
      const ending = language === 'python' ? '.py' : whole.includes('compile-fail') ? '.fail.rs' : '.rs';
      const file = join(root, 'crates', path.split('/')[0], 'snippets', ...`${name}${ending}`.split('/'));
      // The clipboard is the focused page's.
      await page.bringToFront();
      await page.evaluate(() => navigator.clipboard.writeText(''));
      await listing.locator('button.copy').click();
      await listing.locator('button.copy.done').waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      problems.push(...unless(copied === readFileSync(file, 'utf8').replaceAll('\r\n', '\n'), `the clipboard does not hold ${name}${ending}`));
      await listing.locator('button.copy:not(.done)').waitFor();
    }
    await context.close();
    return [...log, ...problems];
  }));
  return [async () => { for (const one of tries) await one(); }];
}
