// Figures that move: sliders below a picture, on some a pad to draw on, and the part's own Rust, as WebAssembly, that draws the
// picture again for their values.
// book.js loads this file where a page has such a figure; this file loads the part's module, which is a script, too, so that
// a page opened from a folder works as well.
'use strict';

(() => {
  const toRoot = document.documentElement.dataset.root || '';

  function make(tag, properties = {}, ...children) {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  }

  const script = (name) => new Promise((resolve, reject) => {
    const element = make('script', { src: toRoot + name });
    element.addEventListener('load', resolve);
    element.addEventListener('error', () => reject(new Error(name)));
    document.head.append(element);
  });

  const nextFrame = () => new Promise((resolve) => { requestAnimationFrame(resolve); });

  // ---- the module of a part ----

  class Part {
    static async load(name) {
      await script(`moving/${name}.js`);
      const bytes = Uint8Array.from(atob(window.groundworkMoving[name]), (letter) => letter.charCodeAt(0));
      const part = new Part();
      part.module = await WebAssembly.compile(bytes);
      await part.restart();
      return part;
    }

    /** A fresh module; `ready` is kept, so that whoever draws next waits for it and hears if it does not start. */
    restart() {
      this.ready = this.start();
      this.ready.catch(() => {}); // heard by the next picture
      return this.ready;
    }

    async start() {
      this.rust = (await WebAssembly.instantiate(this.module, {})).exports;
      this.rust.moving_describe();
      this.figures = this.answer();
    }

    /** What the last call left as its text. */
    answer() {
      const bytes = new Uint8Array(this.rust.memory.buffer, this.rust.moving_text(), this.rust.moving_text_len());
      return JSON.parse(new TextDecoder().decode(bytes));
    }

    /** `{ shown, readout, svg }`, or `{ error }`. */
    async draw(name, values) {
      try {
        await this.ready;
      } catch (error) {
        this.restart();
        return { error: `the module does not start (${error.message}); move again to try again` };
      }
      try {
        values.forEach((value, i) => this.rust.moving_set(i, value));
        this.rust.moving_draw(this.figures.findIndex((figure) => figure.name === name));
        return this.answer();
      } catch (trap) {
        // A panic leaves its message as the text. Afterwards nothing in the module is to be relied on: a new one.
        let error = String(trap);
        try { error = this.answer().error ?? error; } catch { /* the trap's own words */ }
        this.restart();
        return { error };
      }
    }
  }

  // ---- the picture in the page ----

  /** The picture with the figure's identifier before all of its own, as the site's generator writes it. */
  function picture(text, prefix) {
    const holder = make('template');
    holder.innerHTML = text;
    const svg = holder.content.firstElementChild;
    const own = new Set(Array.from(svg.querySelectorAll('[id]'), (element) => element.id));
    const name = (id) => (own.has(id) ? `${prefix}-${id}` : id);
    for (const element of [svg, ...svg.querySelectorAll('*')]) {
      for (const attribute of element.attributes) {
        const { value } = attribute;
        if (attribute.name === 'id') attribute.value = name(value);
        else if (attribute.name.startsWith('aria-')) attribute.value = value.split(' ').map(name).join(' ');
        else if (value.includes('#')) {
          attribute.value = value.replace(/url\(#([^)]*)\)/g, (_, id) => `url(#${name(id)})`).replace(/^#(.*)$/, (_, id) => `#${name(id)}`);
        }
      }
    }
    return svg;
  }

  /** Buttons that move a slider by a fixed amount, as a hand would; at its end the slider stops. */
  function steps(input, buttons) {
    if (!buttons.length) return [];
    const row = make('div', { className: 'moving-steps' });
    for (const [label, by] of buttons) {
      const button = make('button', { type: 'button', textContent: label });
      button.addEventListener('click', () => {
        input.value = input.valueAsNumber + by;
        input.dispatchEvent(new Event('input'));
        input.dispatchEvent(new Event('change'));
      });
      row.append(button);
    }
    return [row];
  }

  // ---- the pad ----

  /** How far the pen's ink reaches, in cells: a stroke of a cell and a half, as wide as those in the book's pictures of digits. */
  const PEN = 0.75;

  function shape(name, attributes) {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  }

  /**
   * A field to draw on, with mouse, finger, pen or keys. Each cell is `points` × `points` points, and holds how many have ink: a
   * point gets ink where the pen comes nearer to its middle than PEN. `changed` hears of every change, `rested` of the end of a
   * stroke. Nothing here knows what is drawn.
   */
  function padOf({ label, rows, columns, points }, id, { changed, rested }) {
    const ink = new Uint8Array(rows * points * columns * points);
    const cells = new Array(rows * columns).fill(0);
    const cursor = { row: Math.floor(rows / 2), column: Math.floor(columns / 2) };

    const field = shape('svg', { viewBox: `0 0 ${columns} ${rows}`, class: 'moving-field', tabindex: 0, role: 'application', 'aria-roledescription': 'drawing field', 'aria-labelledby': `${id}-label`, 'aria-describedby': `${id}-help` });
    const squares = cells.map((_, i) => shape('rect', { x: i % columns, y: Math.floor(i / columns), width: 1, height: 1 }));
    const mark = shape('rect', { class: 'moving-cursor', width: 1, height: 1 });
    field.append(...squares, mark);
    const clear = make('button', { type: 'button', className: 'moving-clear', textContent: 'Clear', disabled: true });
    const help = make('p', { id: `${id}-help`, className: 'moving-help', textContent: 'Draw with mouse, finger or pen. By keyboard: the arrow keys move, space inks, Backspace takes the ink away.' });
    const told = make('p', { className: 'visually-hidden moving-told' });
    told.setAttribute('aria-live', 'polite');
    const element = make('div', { className: 'moving-pad' }, make('p', { id: `${id}-label`, className: 'moving-label', textContent: `Draw ${label}` }), field, make('div', { className: 'moving-beside' }, help, clear), told);

    /** Counts the points again; whoever draws the figure hears of it if a cell holds another number. */
    function count() {
      let different = false;
      cells.forEach((before, i) => {
        const [row, column] = [Math.floor(i / columns), i % columns];
        let sum = 0;
        for (let y = row * points; y < (row + 1) * points; y += 1) {
          for (let x = column * points; x < (column + 1) * points; x += 1) sum += ink[y * columns * points + x];
        }
        if (sum === before) return;
        different = true;
        cells[i] = sum;
        squares[i].setAttribute('fill-opacity', sum / points ** 2);
      });
      clear.disabled = cells.every((sum) => sum === 0);
      if (different) changed();
    }

    /** Inks every point that is near to the way from one place to another, told in cells. */
    function stroke(from, to) {
      const [along, down] = [to.x - from.x, to.y - from.y];
      const length = along ** 2 + down ** 2;
      for (let i = 0; i < ink.length; i += 1) {
        const x = (i % (columns * points) + 0.5) / points - from.x;
        const y = (Math.floor(i / (columns * points)) + 0.5) / points - from.y;
        const share = length > 0 ? Math.min(1, Math.max(0, (x * along + y * down) / length)) : 0;
        if (Math.hypot(x - share * along, y - share * down) <= PEN) ink[i] = 1;
      }
      count();
    }

    function wipe(inside = () => true) {
      ink.forEach((_, i) => {
        if (inside(Math.floor(i / (columns * points) / points), Math.floor(i % (columns * points) / points))) ink[i] = 0;
      });
      count();
    }

    function point() {
      mark.setAttribute('x', cursor.column);
      mark.setAttribute('y', cursor.row);
    }
    const say = () => {
      told.textContent = `row ${cursor.row + 1}, column ${cursor.column + 1}: ${cells[cursor.row * columns + cursor.column]} of ${points ** 2}`;
    };

    let pen = null;
    const placeOf = ({ clientX, clientY }) => {
      const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(field.getScreenCTM().inverse());
      return { x, y };
    };
    field.addEventListener('pointerdown', (event) => {
      if (!event.isPrimary || event.button !== 0) return;
      field.setPointerCapture(event.pointerId);
      pen = placeOf(event);
      stroke(pen, pen);
    });
    field.addEventListener('pointermove', (event) => {
      if (!pen || !event.isPrimary) return;
      const next = placeOf(event);
      stroke(pen, next);
      pen = next;
    });
    for (const name of ['pointerup', 'pointercancel']) {
      field.addEventListener(name, (event) => {
        if (!pen || !event.isPrimary) return;
        pen = null;
        rested();
      });
    }
    const ways = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
    field.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (ways[event.key]) {
        const [down, right] = ways[event.key];
        cursor.row = Math.min(rows - 1, Math.max(0, cursor.row + down));
        cursor.column = Math.min(columns - 1, Math.max(0, cursor.column + right));
        point();
      } else if (event.key === ' ') {
        const middle = { x: cursor.column + 0.5, y: cursor.row + 0.5 };
        stroke(middle, middle);
        rested();
      } else if (event.key === 'Backspace' || event.key === 'Delete') {
        wipe((row, column) => row === cursor.row && column === cursor.column);
        rested();
      } else {
        return;
      }
      say();
      event.preventDefault();
    });
    clear.addEventListener('click', () => {
      wipe();
      field.focus();
      rested();
    });
    count();
    for (const square of squares) square.setAttribute('fill-opacity', 0);
    point();
    return { element, cells, wipe };
  }

  /** Puts sliders, a pad, numbers and a way back below the picture. */
  function enliven(figure, part) {
    const known = part.figures.find(({ name }) => name === figure.dataset.figure);
    const place = figure.querySelector('.scroll');
    const still = place?.querySelector('svg');
    if (!known || !still) return;

    const controls = known.controls.map((control, i) => {
      const id = `${figure.id}-control-${i}`;
      const input = make('input', { id, type: 'range', min: control.min, max: control.max, step: control.step });
      input.setAttribute('value', control.value);
      const output = make('output', { htmlFor: id });
      // The slider itself says its value; the output is for the eye.
      output.setAttribute('aria-live', 'off');
      return { ...control, input, output };
    });
    const rows = controls.map(({ label, input, output, buttons }) => (
      make('div', { className: 'moving-control' }, make('label', { htmlFor: input.id, textContent: label }), input, output, ...steps(input, buttons))));
    const pad = known.pad && padOf(known.pad, `${figure.id}-pad`, { changed: () => draw(), rested: () => speak() });
    const readout = make('dl', { className: 'moving-readout' });
    const problem = make('p', { className: 'moving-problem', hidden: true });
    problem.setAttribute('role', 'alert');
    const reset = make('button', { type: 'button', className: 'moving-reset', textContent: 'Reset' });
    const spoken = make('p', { className: 'visually-hidden moving-spoken' });
    spoken.setAttribute('aria-live', 'polite');
    const note = make('p', { className: 'moving-note', textContent: 'Move it: the library’s own Rust draws it again, on this page.' });
    const panel = make('div', { className: 'moving' },
      make('div', { className: 'moving-head' }, note, reset), ...rows, ...(pad ? [pad.element] : []), readout, problem, spoken);
    panel.setAttribute('role', 'group');
    panel.setAttribute('aria-label', `Move the figure ${known.name}`);

    const values = () => [...controls.map(({ input }) => input.valueAsNumber), ...(pad?.cells ?? [])];
    const isStill = () => controls.every(({ input, value }) => input.valueAsNumber === value) && !pad?.cells.some((ink) => ink > 0);

    function tell(answer) {
      problem.hidden = !answer.error;
      problem.textContent = answer.error ? `This picture cannot be drawn: ${answer.error}` : '';
      readout.hidden = Boolean(answer.error);
      reset.disabled = isStill();
      if (answer.error) return;
      controls.forEach(({ input, output }, i) => {
        output.value = answer.shown[i];
        input.setAttribute('aria-valuetext', answer.shown[i]);
      });
      readout.replaceChildren(...answer.readout.map(([name, value]) => (
        make('div', {}, make('dt', { textContent: name }), make('dd', { textContent: value })))));
    }

    // One picture at a time, one a frame; what is set meanwhile is drawn next.
    let drawing = false;
    let again = false;
    async function draw() {
      again = true;
      if (drawing) return;
      drawing = true;
      try {
        while (again) {
          again = false;
          const answer = await part.draw(known.name, values());
          await nextFrame();
          tell(answer);
          if (answer.svg) place.replaceChildren(picture(answer.svg, figure.id));
        }
      } catch (error) {
        tell({ error: error.message });
      } finally {
        // The next move tries again, whatever happened.
        drawing = false;
      }
    }

    // The numbers are spoken when the slider rests.
    let timer = 0;
    function speak() {
      clearTimeout(timer);
      timer = setTimeout(() => {
        spoken.textContent = problem.hidden
          ? Array.from(readout.children, (row) => Array.from(row.children, (cell) => cell.textContent).join(' ')).join(', ')
          : '';
      }, 500);
    }

    for (const { input } of controls) {
      input.addEventListener('input', draw);
      input.addEventListener('change', speak);
    }
    reset.addEventListener('click', () => {
      for (const { input, value } of controls) input.value = value;
      pad?.wipe();
      controls[0]?.input.focus();
      draw();
      speak();
    });
    // Paper shows the picture that the text speaks of.
    window.addEventListener('beforeprint', () => place.replaceChildren(still));
    window.addEventListener('afterprint', () => { if (!isStill()) draw(); });

    return part.draw(known.name, values()).then((answer) => {
      tell(answer);
      place.after(panel);
    });
  }

  const parts = new Map();
  for (const figure of document.querySelectorAll('figure[data-moving]')) {
    const name = figure.dataset.moving;
    if (!parts.has(name)) parts.set(name, Part.load(name));
    // Where the module cannot run, the picture stands still.
    parts.get(name).then((part) => enliven(figure, part)).catch((error) => console.info(`${figure.dataset.figure} stands still: ${error.message}`));
  }
})();
