// Figures that move: the module alone draws the goldens, and in the page it moves by keyboard, on a phone, on paper, after a trap.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { check, unless } from './checks.mjs';
import { accessibility, DESKTOP, NARROW, PHONE } from './reader.mjs';
import { chapters, read, root, site, withElement } from './site.mjs';

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
  return { module, figures, draw };
}

/** Runs in the page before its scripts: the first module traps when told to, and so many starts after it fail. */
function sabotage(nFailures) {
  const instantiate = WebAssembly.instantiate.bind(WebAssembly);
  window.starts = 0;
  WebAssembly.instantiate = async (...given) => {
    window.starts += 1;
    const start = window.starts;
    if (start > 1 && start <= 1 + nFailures) throw new Error('out of memory');
    const { exports: rust } = await instantiate(...given);
    const draw = (figure) => {
      if (start > 1 || !window.trap) rust.moving_draw(figure); else throw new WebAssembly.RuntimeError('unreachable');
    };
    return { exports: { ...rust, moving_draw: draw } };
  };
}

/** The jobs of this module. */
export async function moving({ base, reader }) {
  const jobs = [];
  const job = (name, action) => jobs.push(() => check(name, action));
  /** Checks, one after the other, of one reader: each goes to its page itself. */
  job.together = (checks) => jobs.push(async () => {
    const opened = await reader();
    for (const [name, action] of checks) await check(name, () => action(opened));
    await opened.context.close();
  });
  const folder = join(root, 'crates');
  for (const part of readdirSync(folder).filter((name) => existsSync(join(folder, name, 'moving', 'Cargo.toml')))) {
    if (existsSync(join(site, 'moving', `${part}.js`))) {
      await jobsOf(part, job, { base, reader });
      continue;
    }
    const missing = `the moving figures of ${part} were not built: run scripts/wasm.sh, then cargo xtask book`;
    // CI must have them; elsewhere the still pictures are enough.
    if (process.env.CI) job(`the moving figures of ${part}`, async () => [missing]); else console.log(`skipped: ${missing}`);
  }
  return jobs;
}

async function jobsOf(part, job, { base, reader }) {
  const { figures, draw, module } = await moduleOf(part);
  job(`the module of ${part} asks nothing of the page`, async () => WebAssembly.Module.imports(module).map(({ name }) => `an import: ${name}`));
  for (const figure of figures) jobsOfFigure(part, figure, draw, job, { base, reader });

  const { name } = figures[0];
  const open = async (page) => {
    await page.goto(base + withElement(`data-figure="${name}"`));
    const panel = page.locator(`figure[data-figure="${name}"] .moving`);
    await panel.waitFor();
    return { panel, slider: panel.locator('input[type="range"]').first(), alert: panel.locator('[role="alert"]') };
  };

  job(`${part}: what cannot be drawn is said, and the page goes on`, async () => {
    const { context, page } = await reader();
    const { panel, slider, alert } = await open(page);
    await slider.evaluate((input) => { input.max = '1e6'; input.value = '1e6'; input.dispatchEvent(new Event('input')); });
    await alert.waitFor();
    const said = await alert.textContent();
    await panel.getByRole('button', { name: 'Reset' }).click();
    await alert.waitFor({ state: 'hidden' });
    const numbers = await panel.locator('.moving-readout').innerText();
    await context.close();
    return [...unless(said.includes('must be'), `it says “${said}”`), ...unless(numbers !== '', 'no numbers afterwards')];
  });

  for (const nFailures of [0, 1]) {
    job(`${part}: after a trap there is a new module${nFailures > 0 ? ', even if one does not start' : ''}`, async () => {
      const { context, page, log } = await reader();
      await context.addInitScript(sabotage, nFailures);
      const { slider, alert } = await open(page);
      await page.evaluate(() => { window.trap = true; });
      // A slider at its end would not move.
      const ways = ['ArrowLeft', 'ArrowRight'];
      const [there, back] = await slider.evaluate(({ value, min }) => value === min) ? ways.reverse() : ways;
      await slider.press(there);
      await alert.waitFor();
      const said = [await alert.textContent()];
      for (let n = 0; n < nFailures; n += 1) {
        const before = said.at(-1);
        await slider.press(back);
        await page.waitForFunction(([place, old]) => document.querySelector(place).textContent !== old,
          [`figure[data-figure="${name}"] [role="alert"]`, before]);
        said.push(await alert.textContent());
      }
      await slider.press(there);
      await alert.waitFor({ state: 'hidden' });
      const starts = await page.evaluate(() => window.starts);
      await context.close();
      return [...log, ...unless(said[0].includes('unreachable'), `it says “${said[0]}”`),
        ...unless(said.slice(1).every((text) => text.includes('out of memory')), `then “${said[1]}”`),
        ...unless(starts === 2 + nFailures, `${starts} modules`)];
    });
  }

  job(`${part}: opened from the folder, a figure moves`, async () => {
    const { context, page, log } = await reader();
    await page.goto(pathToFileURL(join(site, withElement(`data-moving="${part}"`))).href);
    await page.locator('.moving').first().waitFor();
    await context.close();
    return log;
  });

  job(`${part}: a page without moving figures loads no module`, async () => {
    const { context, page } = await reader();
    const loaded = [];
    page.on('request', (request) => loaded.push(request.url()));
    await page.goto(base + chapters.find((path) => !read(path).includes('data-moving=')));
    await page.waitForLoadState('networkidle');
    await context.close();
    return [...loaded.filter((url) => url.includes('moving')), ...unless(loaded.length > 0, 'nothing was loaded at all')];
  });
}

function jobsOfFigure(part, { name, controls, pad }, draw, job, { base, reader }) {
  const still = [...controls.map(({ value }) => value), ...Array(pad ? pad.rows * pad.columns : 0).fill(0)];
  const path = withElement(`data-figure="${name}"`);
  const place = `figure[data-figure="${name}"]`;
  const figure = (page) => page.locator(place);
  const svg = (page) => figure(page).locator('.scroll svg').evaluate((element) => element.outerHTML);
  const readout = (page) => figure(page).locator('.moving-readout').innerText();
  const changed = (page, old) => page.waitForFunction(([where, before]) => document.querySelector(where).innerHTML !== before, [`${place} .scroll`, old]);
  /** Presses a key at the first slider that it can move, if there is one that is not at an end; else at any that it can move. */
  async function move(page, key) {
    const within = controls.findIndex(({ min, max, value }) => min < value && value < max);
    const movable = controls.findIndex(({ min, max, value }) => (key === 'ArrowRight' ? value < max : min < value));
    const slider = figure(page).locator('input[type="range"]').nth(Math.max(within >= 0 ? within : movable, 0));
    await slider.focus();
    await page.keyboard.press(key);
    return slider;
  }
  let asked;
  /** The picture of a reader without scripts, asked for once. */
  const scriptless = () => {
    asked ??= (async () => {
      const { context, page } = await reader({ javaScriptEnabled: false });
      await page.goto(base + path);
      const still = { svg: await svg(page), seen: await figure(page).locator('.scroll svg').isVisible(), sliders: await page.locator('input[type="range"]').count() };
      await context.close();
      return still;
    })();
    return asked;
  };

  job(`${name} in WebAssembly draws what its snippet prints`, async () => {
    const golden = readFileSync(join(root, 'crates', part, 'snippets', `${name}.svg`), 'utf8');
    const answer = draw(name, still);
    return [...unless(!answer.error, answer.error), ...unless(`${answer.svg}\n` === golden.replaceAll('\r\n', '\n'), 'another picture than the golden'),
      ...unless(draw(name, still.map(() => NaN)).error, 'no error for a value that is no number')];
  });

  job(`${name} stands still without scripts`, async () => {
    if (path === 'no such page') return ['no page shows it'];
    const { seen, sliders } = await scriptless();
    return [...unless(seen, 'no picture'), ...unless(sliders === 0, `${sliders} sliders`)];
  });
  if (path === 'no such page') return;

  // One reader for all of them: a fresh one would load and compile everything again.
  const moves = [['light', DESKTOP, undefined], ['dark', PHONE, ['color-contrast']]].map(([colorScheme, viewport, rules]) => [`${name} moves by keyboard, ${colorScheme}, ${viewport.width} px`, async ({ page, log }) => {
    const before = await scriptless();
    log.length = 0;
    await page.emulateMedia({ colorScheme, media: 'screen' });
    await page.setViewportSize(viewport);
    await page.goto(base + path);
    await figure(page).locator('.moving').waitFor();
    const labels = await figure(page).locator('input[type="range"]').evaluateAll((inputs) => inputs.map((input) => input.labels[0]?.textContent));
    const first = { readout: await readout(page), svg: await svg(page) };
    const slider = await move(page, 'ArrowRight');
    await changed(page, first.svg);
    await page.waitForFunction((where) => document.querySelector(where).textContent !== '', `${place} .moving-spoken`);
    const moved = { readout: await readout(page), svg: await svg(page) };
    const told = await slider.getAttribute('aria-valuetext');
    const shown = await figure(page).locator('output').evaluateAll((outputs) => outputs.map((output) => output.value));
    const ids = await page.evaluate(() => Array.from(document.querySelectorAll('[id]'), ({ id }) => id));
    const room = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    const violations = await accessibility(page, place, rules);
    await figure(page).getByRole('button', { name: 'Reset' }).click();
    await page.waitForFunction(([where, old]) => document.querySelector(where).innerHTML === old, [`${place} .scroll`, first.svg]).catch(() => {});
    const after = { readout: await readout(page), svg: await svg(page) };
    return [...log, ...violations,
      ...unless(labels.length === controls.length && labels.every(Boolean), `the labels are ${labels}`),
      ...unless(first.svg === before.svg, 'the picture before is not the one without scripts'),
      ...unless(moved.readout !== first.readout || moved.svg !== first.svg, 'nothing changed'),
      ...unless(shown.includes(told), `the slider says ${told}, the page ${shown}`),
      ...unless(new Set(ids).size === ids.length, 'two elements have one identifier'),
      ...unless(room[0] <= room[1] + 1, `the page overflows: ${room[0]} > ${room[1]}`),
      ...unless(after.svg === before.svg && after.readout === first.readout, 'Reset does not bring the picture back')];
  }]);

  const paper = [`${name} on paper is the still picture, without controls`, async ({ page }) => {
    const before = await scriptless();
    await page.emulateMedia({ colorScheme: 'light', media: 'screen' });
    await page.setViewportSize(DESKTOP);
    await page.goto(base + path);
    await figure(page).locator('.moving').waitFor();
    await move(page, 'ArrowLeft');
    await changed(page, before.svg);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    const printed = await svg(page);
    const seen = await figure(page).locator('.moving').isVisible();
    return [...unless(printed === before.svg, 'another picture'), ...unless(!seen, 'controls')];
  }];

  const buttons = controls.flatMap(({ buttons: list, ...control }, i) => list.map(([label, by]) => ({ ...control, i, label, by })));
  const pressed = buttons.map(({ i, label, by, min, max, value }) => [`${name}: the button ${label}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light', media: 'screen' });
    await page.goto(base + path);
    await figure(page).locator('.moving').waitFor();
    let first = await svg(page);
    // From the other end where the button moves nothing.
    const from = value === (by > 0 ? max : min) ? min + max - value : value;
    if (from !== value) {
      await figure(page).locator('input[type="range"]').nth(i).press(by > 0 ? 'Home' : 'End');
      await changed(page, first);
      first = await svg(page);
    }
    await figure(page).getByRole('button', { name: label }).click();
    await changed(page, first);
    const arrived = await figure(page).locator('input[type="range"]').nth(i).evaluate((input) => input.valueAsNumber);
    const wanted = Math.min(max, Math.max(min, from + by));
    return unless(arrived === wanted, `the slider is at ${arrived}, not at ${wanted}`);
  }]);

  job.together([...moves, ...pressed, ...(pad ? drawn() : []), paper]);

  /** What a reader does on a pad: with the mouse, with a finger, by keyboard. */
  function drawn() {
    const field = (page) => figure(page).locator('.moving-field');
    const clear = (page) => figure(page).getByRole('button', { name: 'Clear' });
    const inked = (page) => field(page).locator('rect:not(.moving-cursor)').evaluateAll((cells) => cells.map((cell) => Number(cell.getAttribute('fill-opacity'))));
    async function open(page, colorScheme, viewport) {
      await page.emulateMedia({ colorScheme, media: 'screen' });
      await page.setViewportSize(viewport);
      await page.goto(base + path);
      await figure(page).locator('.moving').waitFor();
      await field(page).scrollIntoViewIfNeeded();
      return { svg: await svg(page), readout: await readout(page) };
    }
    /** The picture is, to the byte, the one that the page came with. */
    const back = (page, first) => page.waitForFunction(([where, old]) => document.querySelector(where).outerHTML === old, [`${place} .scroll svg`, first.svg]).then(() => true, () => false);
    /** The places of cells on the screen. */
    async function cellsOf(page) {
      const { x, y, width, height } = await field(page).boundingBox();
      return (row, column) => [x + ((column + 0.5) / pad.columns) * width, y + ((row + 0.5) / pad.rows) * height];
    }
    const last = pad.rows - 1;
    const middle = Math.floor(pad.columns / 2);

    return [[`${name}: drawn with the mouse, it is read; Clear brings the picture back`, async ({ page, log }) => {
      log.length = 0;
      const first = await open(page, 'light', DESKTOP);
      const at = await cellsOf(page);
      await page.mouse.move(...at(0, middle));
      await page.mouse.down();
      await page.mouse.move(...at(last, middle));
      await page.mouse.up();
      await changed(page, first.svg);
      const one = { svg: await svg(page), readout: await readout(page) };
      const cells = await inked(page);
      await page.mouse.move(...at(0, 1));
      await page.mouse.down();
      await page.mouse.move(...at(0, pad.columns - 2), { steps: 5 });
      await page.mouse.up();
      await changed(page, one.svg);
      const two = { svg: await svg(page), readout: await readout(page) };
      await clear(page).click();
      const cleared = await back(page, first);
      return [...log, ...unless(one.readout !== first.readout, `one stroke changes nothing: ${one.readout}`),
        ...unless(two.readout !== one.readout, `a second stroke changes nothing: ${two.readout}`),
        // One event from end to end leaves no gap, and the stroke has soft sides where a cell is more than full or empty.
        ...unless(cells.filter((_, i) => i % pad.columns === middle).every((ink) => ink === 1), `gaps in ${cells}`),
        ...unless(cells.some((ink) => ink > 0 && ink < 1) === pad.points > 1 && cells[0] === 0, `no soft stroke: ${cells}`),
        ...unless(cleared && await readout(page) === first.readout, 'Clear does not bring the picture back'),
        ...unless(await clear(page).isDisabled(), 'there is still something to clear')];
    }], [`${name}: drawn by keyboard, dark, ${NARROW.width} px`, async ({ page, log }) => {
      log.length = 0;
      const first = await open(page, 'dark', NARROW);
      await field(page).focus();
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Space');
      await changed(page, first.svg);
      const seen = await figure(page).locator('.moving-cursor').isVisible();
      const told = await figure(page).locator('.moving-told').textContent();
      const cells = await inked(page);
      // One up from the middle row, where there is one.
      const row = Math.max(0, Math.floor(pad.rows / 2) - 1);
      const here = row * pad.columns + middle;
      const violations = await accessibility(page, place, undefined);
      const room = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      await page.keyboard.press('Backspace');
      const without = await inked(page);
      // A second cell, so that there is something to take back.
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Space');
      await figure(page).getByRole('button', { name: 'Reset' }).click();
      const full = pad.points ** 2;
      return [...log, ...violations, ...unless(seen, 'no cursor'),
        ...unless(told === `row ${row + 1}, column ${middle + 1}: ${full} of ${full}`, `it says “${told}”`),
        ...unless(cells[here] === 1 && without[here] === 0, `the cell has ${cells[here]}, then ${without[here]}`),
        ...unless(room[0] <= room[1] + 1, `the page overflows: ${room[0]} > ${room[1]}`),
        ...unless(await back(page, first), 'Reset does not bring the picture back')];
    }], [`${name}: a finger on the pad draws and does not scroll`, async ({ page, log }) => {
      log.length = 0;
      const first = await open(page, 'light', PHONE);
      const at = await cellsOf(page);
      const finger = await page.context().newCDPSession(page);
      const before = await page.evaluate(() => window.scrollY);
      const touch = (type, ...cell) => finger.send('Input.dispatchTouchEvent', { type, touchPoints: cell.length > 0 ? [{ x: at(...cell)[0], y: at(...cell)[1] }] : [] });
      await touch('touchStart', last, middle);
      for (let row = last - 1; row >= 0; row -= 1) await touch('touchMove', row, middle);
      await touch('touchEnd');
      await changed(page, first.svg);
      const cells = await inked(page);
      await clear(page).click();
      return [...log, ...unless(await page.evaluate(() => window.scrollY) === before, 'the page scrolled'),
        ...unless(cells.filter((_, i) => i % pad.columns === middle).every((ink) => ink === 1), `gaps in ${cells}`),
        ...unless(await back(page, first), 'Clear does not bring the picture back')];
    }]];
  }
}
