// The search dialog: loads the index part by part, asks the engine at each letter, and lets keys, pointer and screen reader choose.
// book.js loads this when a reader first wants to search.
'use strict';

globalThis.groundworkDialog = (script) => {
  const engine = globalThis.groundworkSearch;
  const root = document.documentElement;
  const toRoot = root.dataset.root || '';
  const dialog = document.getElementById('search');
  const input = document.getElementById('search-input');
  const list = document.getElementById('search-results');
  const status = document.getElementById('search-status');
  const parts = [];
  let nMissing = 0;
  let broken = '';
  let chosen = -1;

  function make(tag, properties = {}, ...children) {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  }

  /** Loads every part's index; what is there is searched at once. */
  async function load() {
    await script('search/manifest.js');
    const names = window.groundworkParts;
    nMissing = names.length;
    const slots = new Array(names.length);
    await Promise.all(names.map(async (name, i) => {
      try {
        await script(`search/${name}.js`);
        slots[i] = new engine.Part(window.groundworkIndex[name]);
        delete window.groundworkIndex[name];
      } catch (error) {
        broken = error.message;
      }
      nMissing -= 1;
      // In the book's order, however they arrive.
      parts.splice(0, parts.length, ...slots.filter(Boolean));
      run();
    }));
  }

  // ---- results ----

  const pieces = (text, wanted) => engine.marked(text, wanted).map(([piece, hit]) => (hit ? make('mark', { textContent: piece }) : piece));

  function entry(n, href, title, text) {
    // The link itself is the option: an option may hold nothing that a reader can operate.
    const link = make('a', { href: toRoot + href, tabIndex: -1, id: `result-${n}` }, title, text);
    link.setAttribute('role', 'option');
    link.setAttribute('aria-selected', 'false');
    const item = make('li', {}, link);
    item.setAttribute('role', 'presentation');
    link.addEventListener('click', () => dialog.close());
    item.addEventListener('pointermove', () => { if (chosen !== n) choose(n); });
    return item;
  }

  function term(n, { term: name, page, anchor, html }, wanted) {
    const text = make('span', { className: 'result-text' });
    text.innerHTML = html;
    const title = make('span', { className: 'result-title' }, make('span', { className: 'result-kind', textContent: 'Word' }), ...pieces(name, wanted));
    return entry(n, `${page}#${anchor}`, title, text);
  }

  function section(n, { page, anchor, title, on, text }, wanted) {
    const heading = make('span', { className: 'result-title' }, ...pieces(anchor === '' ? on : title, wanted));
    if (anchor !== '') heading.append(make('span', { className: 'result-where', textContent: ` in ${on}` }));
    const shown = make('span', { className: 'result-text' }, ...pieces(engine.teaser(text, wanted), wanted));
    return entry(n, anchor === '' ? page : `${page}#${anchor}`, heading, shown);
  }

  function choose(n) {
    const items = Array.from(list.children, (item) => item.firstElementChild);
    items[chosen]?.setAttribute('aria-selected', 'false');
    chosen = items.length === 0 ? -1 : (n + items.length) % items.length;
    const item = items[chosen];
    if (item) {
      item.setAttribute('aria-selected', 'true');
      item.scrollIntoView({ block: 'nearest' });
      input.setAttribute('aria-activedescendant', item.id);
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  }

  function said(n, asked) {
    if (asked === '') return '';
    if (broken) return `A part of the index could not be read: ${broken}`;
    if (nMissing > 0) return 'Searching …';
    return n > 0 ? `${n} ${n === 1 ? 'result' : 'results'}` : `Nothing for “${asked}”`;
  }

  function run() {
    const { wanted, results } = engine.search(parts, input.value);
    chosen = -1;
    list.replaceChildren(...results.map((result, n) => (
      result.term ? term(n, result.term, wanted) : section(n, result.section, wanted))));
    input.setAttribute('aria-expanded', String(results.length > 0));
    status.textContent = said(results.length, input.value.trim());
    choose(0);
  }

  input.addEventListener('input', run);
  input.addEventListener('keydown', (event) => {
    // Enter, arrows and Escape belong to an input method while it composes a word.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === 'ArrowDown') choose(chosen + 1);
    else if (event.key === 'ArrowUp') choose(chosen - 1);
    else if (event.key === 'Enter') list.children[chosen]?.firstElementChild.click();
    else if (event.key === 'Escape') dialog.close(); // a search field would only empty itself
    else return;
    event.preventDefault();
  });
  load().catch((error) => { status.textContent = `The index could not be read: ${error.message}`; });
};
