// The browser test of the built site: its pages in a headless Chromium, several at a time, and what can be seen without one.
//
//   node run.mjs [SITE] [--all] [--times] [--only=TEXT]     SITE is the built folder, target/book
//
// `structure` reads the HTML; `looks` visits every page; `reading`, `recall`, `search`, `moving` and `copy` do what a reader does.
// A page that passed and did not change since is not visited again, but with --all and under CI it is. --times prints times;
// --only runs the checks whose names hold the text.
// It ends with a line `N passed, N failed`. The browser is what the variable CHROMIUM names, or the first that `reader` finds.

import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

import { parallel, summary } from './checks.mjs';
import { copy } from './copy.mjs';
import { looks } from './looks.mjs';
import { moving } from './moving.mjs';
import { executable, start } from './reader.mjs';
import { reading } from './reading.mjs';
import { recall } from './recall.mjs';
import { search } from './search.mjs';
import { serve, site } from './site.mjs';
import { structure } from './structure.mjs';

if (!executable) {
  console.log('no Chromium: run scripts/browser.sh, or name one in the variable CHROMIUM');
  process.exit(1);
}
if (!existsSync(join(site, 'index.html'))) {
  console.log(`no site in ${site}: run cargo xtask book`);
  process.exit(1);
}

const began = performance.now();
const said = (what) => {
  if (process.argv.includes('--times')) console.log(`${((performance.now() - began) / 1000).toFixed(1)} s: ${what}`);
};

await structure();
said('the HTML is read');
const { server, base } = await serve();
const { browser, reader } = await start(base);
const view = looks({ base, reader });
const doing = [...search({ base, reader }), ...await moving({ base, reader }), ...reading({ base, reader }), ...recall({ base, reader }), ...copy({ base, reader })];
await parallel(Math.max(2, availableParallelism()), [...view.jobs, ...doing]);
said('the browser is done');
await view.finish();
await browser.close();
server.close();
process.exitCode = summary() ? 0 : 1;
