// What the pages do in the browser: theme, contents, tabs, copy, definitions, recall questions, reading progress, search. No request
// leaves the page.
'use strict';

(() => {
  const root = document.documentElement;
  const toRoot = root.dataset.root || '';
  const find = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => Array.from(from.querySelectorAll(selector));

  // A browser may refuse storage (a private window, a page opened as a file): then nothing is remembered.
  const store = {
    get(key) {
      try { return localStorage.getItem('groundwork-' + key); } catch { return null; }
    },
    set(key, value) {
      try { localStorage.setItem('groundwork-' + key, value); } catch { /* not remembered */ }
    },
    list(key) {
      try {
        const value = JSON.parse(store.get(key) || '[]');
        return Array.isArray(value) ? value : [];
      } catch { return []; }
    },
  };

  const announce = (text) => {
    const place = find('#announce');
    if (place) place.textContent = text;
  };

  function make(tag, properties = {}, ...children) {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  }

  // ---- theme: the system's until the reader chooses ----

  function theme() {
    const button = find('#theme-button');
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const show = () => button?.setAttribute('aria-pressed', String(root.dataset.theme === 'dark'));
    button?.addEventListener('click', () => {
      root.dataset.theme = root.dataset.theme === 'dark' ? 'light' : 'dark';
      store.set('theme', root.dataset.theme);
      show();
    });
    dark.addEventListener('change', () => {
      if (store.get('theme')) return;
      root.dataset.theme = dark.matches ? 'dark' : 'light';
      show();
    });
    show();
  }

  // ---- the contents at the side; on narrow screens they slide in ----

  function contents() {
    const sidebar = find('#sidebar');
    const button = find('#menu-button');
    const shade = find('#sidebar-shade');
    if (!sidebar || !button || !shade) return;
    const open = (yes) => {
      sidebar.classList.toggle('open', yes);
      shade.hidden = !yes;
      button.setAttribute('aria-expanded', String(yes));
      if (yes) find('a', sidebar)?.focus();
    };
    button.addEventListener('click', () => open(!sidebar.classList.contains('open')));
    shade.addEventListener('click', () => open(false));
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && sidebar.classList.contains('open')) {
        open(false);
        button.focus();
      }
    });
    const current = find('[aria-current="page"]', sidebar);
    if (current && current.offsetTop > sidebar.clientHeight * 0.7) {
      sidebar.scrollTop = current.offsetTop - sidebar.clientHeight / 2;
    }
  }

  function onPage() {
    const place = find('#on-page');
    const headings = all('main > .page > h2, main > .page > h3');
    if (!place || document.body.classList.contains('print-page') || headings.length < 2) return;
    const links = new Map();
    const list = make('ul');
    for (const heading of headings) {
      const link = make('a', { href: '#' + heading.id, textContent: heading.textContent });
      links.set(heading, link);
      list.append(make('li', { className: 'level-' + heading.tagName[1] }, link));
    }
    place.append(make('nav', { ariaLabel: 'On this page' }, make('h2', { textContent: 'On this page' }), list));
    place.hidden = false;
    let shown = null;
    const follow = () => {
      const line = window.innerHeight * 0.3;
      let current = null;
      for (const heading of headings) {
        if (heading.getBoundingClientRect().top <= line) current = heading;
      }
      if (current === shown) return;
      links.get(shown)?.removeAttribute('aria-current');
      links.get(current)?.setAttribute('aria-current', 'true');
      shown = current;
    };
    document.addEventListener('scroll', follow, { passive: true });
    follow();
  }

  const LANGUAGES = { sql: 'SQL', rust: 'Rust', python: 'Python' };

  // ---- tabs: one choice between Rust and Python for all programs, remembered; a query's text is shown first, each by itself ----

  function tabs() {
    for (const listing of all('.listing.has-twin, .listing.has-query')) {
      const list = make('div', { className: 'tabs', role: 'tablist', ariaLabel: 'Language' });
      for (const panel of all('.panel', listing)) {
        const { language } = panel.dataset;
        const tab = make('button', { type: 'button', role: 'tab', id: `${listing.id}-${language}`, textContent: LANGUAGES[language] });
        tab.dataset.language = language;
        panel.id = `${tab.id}-panel`;
        panel.setAttribute('role', 'tabpanel');
        panel.setAttribute('aria-labelledby', tab.id);
        tab.setAttribute('aria-controls', panel.id);
        list.append(tab);
      }
      find('.listing-tools', listing).append(list);
    }
    const lists = all('[role="tablist"]');
    const show = () => {
      for (const tab of all('[role="tab"]')) {
        const listing = tab.closest('.listing');
        const program = listing.matches('.has-twin') ? root.dataset.language : 'rust';
        const chosen = tab.dataset.language === (listing.dataset.shown ?? program);
        tab.setAttribute('aria-selected', String(chosen));
        tab.tabIndex = chosen ? 0 : -1;
      }
    };
    const choose = (tab) => {
      // Every listing changes its height; the one in hand stays where it is.
      const before = tab.getBoundingClientRect().top;
      const listing = tab.closest('.listing');
      if (tab.dataset.language === 'sql') {
        listing.dataset.shown = 'sql';
      } else {
        delete listing.dataset.shown;
        root.dataset.language = tab.dataset.language;
        store.set('language', tab.dataset.language);
      }
      show();
      window.scrollBy({ top: tab.getBoundingClientRect().top - before, behavior: 'instant' });
      measure();
    };
    for (const list of lists) {
      const buttons = all('[role="tab"]', list);
      list.addEventListener('click', (event) => {
        const tab = event.target.closest('[role="tab"]');
        if (tab) choose(tab);
      });
      list.addEventListener('keydown', (event) => {
        const at = buttons.indexOf(document.activeElement);
        const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
        if (at < 0 || to === undefined) return;
        event.preventDefault();
        const tab = buttons[(to + buttons.length) % buttons.length];
        choose(tab);
        tab.focus();
      });
    }
    show();
  }

  // ---- copy: exactly the program that is shown ----

  async function toClipboard(text) {
    if (navigator.clipboard && window.isSecureContext) {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch { /* the older way below */ }
    }
    const area = make('textarea', { value: text, readOnly: true });
    area.className = 'visually-hidden';
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done;
  }

  function copy() {
    for (const tools of all('.listing-tools')) {
      const label = make('span', { textContent: 'Copy' });
      const button = make('button', { type: 'button', className: 'copy' }, label);
      tools.append(button);
      let timer = 0;
      button.addEventListener('click', async () => {
        const listing = button.closest('.listing');
        const panel = all('.panel', listing).find((p) => p.offsetParent !== null);
        const code = panel && find('pre > code', panel);
        const done = Boolean(code) && await toClipboard(code.textContent);
        label.textContent = done ? 'Copied' : 'Failed';
        button.classList.toggle('done', done);
        announce(done ? 'The program is on the clipboard' : 'The program could not be copied');
        clearTimeout(timer);
        timer = setTimeout(() => {
          label.textContent = 'Copy';
          button.classList.remove('done');
        }, 1600);
      });
    }
  }

  // ---- definitions: a card at a word of the glossary, by pointer, focus or touch ----

  function definitions() {
    const terms = JSON.parse(find('#terms')?.textContent ?? '{}');
    const links = all('a.term[data-term]').filter((link) => terms[link.dataset.term]);
    if (links.length === 0) return;
    // What a screen reader says at the word does not depend on the card being open.
    const texts = make('div', { hidden: true });
    const described = new Set();
    for (const link of links) {
      const key = link.dataset.term;
      const id = 'definition-' + key;
      if (!described.has(key)) {
        described.add(key);
        const text = make('div', { id });
        text.innerHTML = terms[key].html;
        texts.append(text);
      }
      link.setAttribute('aria-describedby', id);
    }
    const card = make('div', { className: 'card', hidden: true });
    card.setAttribute('role', 'tooltip');
    document.body.append(texts, card);

    let open = null;
    let timer = 0;
    const hide = () => {
      clearTimeout(timer);
      open?.removeAttribute('aria-expanded');
      open = null;
      card.hidden = true;
    };
    const show = (link) => {
      clearTimeout(timer);
      if (open === link) return;
      hide();
      open = link;
      const term = terms[link.dataset.term];
      const body = make('p');
      body.innerHTML = term.html;
      const home = make('a', { href: toRoot + term.page + '#' + term.anchor, textContent: 'Defined in ' + term.where, tabIndex: -1 });
      const entry = make('a', { href: toRoot + term.entry, textContent: 'Glossary', tabIndex: -1 });
      card.replaceChildren(
        make('p', { className: 'card-term', textContent: term.term }),
        body,
        make('p', { className: 'card-links' }, home, ' · ', entry),
      );
      card.hidden = false;
      const word = link.getClientRects()[0] || link.getBoundingClientRect();
      const width = card.offsetWidth;
      const height = card.offsetHeight;
      const left = Math.min(Math.max(word.left, 12), document.documentElement.clientWidth - width - 12);
      const above = word.bottom + height + 14 > window.innerHeight && word.top > height + 60;
      const top = above ? word.top - height - 8 : word.bottom + 8;
      card.style.left = `${left + window.scrollX}px`;
      card.style.top = `${top + window.scrollY}px`;
    };
    const soon = (action, delay) => {
      clearTimeout(timer);
      timer = setTimeout(action, delay);
    };
    let touched = false;
    for (const link of links) {
      link.addEventListener('pointerenter', (event) => {
        if (event.pointerType === 'mouse') soon(() => show(link), 90);
      });
      link.addEventListener('pointerleave', (event) => {
        if (event.pointerType === 'mouse') soon(hide, 220);
      });
      link.addEventListener('pointerdown', (event) => { touched = event.pointerType !== 'mouse'; });
      link.addEventListener('focus', () => { if (!touched) show(link); });
      link.addEventListener('blur', () => soon(hide, 120));
      // A finger cannot hover: the first touch shows the card, and the card holds the link.
      link.addEventListener('click', (event) => {
        if (!touched) return;
        event.preventDefault();
        if (open === link) hide(); else show(link);
      });
    }
    card.addEventListener('pointerenter', () => clearTimeout(timer));
    card.addEventListener('pointerleave', () => soon(hide, 220));
    card.addEventListener('pointerdown', (event) => event.preventDefault());
    document.addEventListener('keydown', (event) => { if (event.key === 'Escape') hide(); });
    document.addEventListener('pointerdown', (event) => {
      if (open && !card.contains(event.target) && event.target !== open) hide();
    });
    window.addEventListener('resize', hide);
  }

  // ---- recall: the lists of answers become choices, and a choice is judged at once ----

  function recall() {
    if (document.body.classList.contains('print-page')) return;
    for (const question of all('.recall > .question')) {
      const list = find('.recall-answers', question);
      const right = find('.recall-right > p', question);
      const wrong = all('.recall-wrong > p:not(.recall-label)', question);
      const verdict = make('div', { className: 'recall-verdict' });
      verdict.setAttribute('aria-live', 'polite');
      const choices = all('li', list).map((item) => {
        const isRight = 'right' in item.dataset;
        const input = make('input', { type: 'radio', name: question.id });
        const mark = make('span', { className: 'choice-mark' });
        const label = make('label', { className: 'choice' }, input, make('span', { className: 'choice-text' }, ...item.childNodes), mark);
        return { input, label, mark, isRight, reason: isRight ? right : wrong.shift() };
      });
      const inputs = choices.map((choice) => choice.input);
      const say = (lead, ...pieces) => make('p', {}, make('strong', { textContent: lead }), ...pieces.flatMap((piece) => [' ', ...piece.cloneNode(true).childNodes]));
      const judge = (chosen) => {
        for (const choice of choices) {
          const shown = choice.isRight || choice === chosen;
          choice.label.classList.toggle('right', shown && choice.isRight);
          choice.label.classList.toggle('wrong', shown && !choice.isRight);
          choice.mark.textContent = !shown ? '' : choice.isRight ? '✓ right' : '✗ not this';
        }
        const why = find('.recall-why', right);
        verdict.replaceChildren(...(chosen.isRight
          ? [say('Right.', why)]
          : [say('Not this one.', find('.recall-why', chosen.reason)), say('The answer:', find('.recall-answer', right), why)]));
        measure();
      };
      for (const choice of choices) choice.input.addEventListener('change', () => judge(choice));
      const set = make('fieldset', { className: 'recall-answers' }, make('legend', { className: 'recall-ask' }, ...find('.recall-ask', question).childNodes), ...choices.map((choice) => choice.label), verdict);
      // To look at an answer is not to choose it: arrows move, the space bar and Enter choose.
      set.addEventListener('keydown', (event) => {
        const at = inputs.indexOf(event.target);
        const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
        if (at < 0 || !(by || event.key === 'Enter')) return;
        event.preventDefault();
        if (by) inputs[(at + by + inputs.length) % inputs.length].focus(); else inputs[at].click();
      });
      find('.recall-ask', question).remove();
      list.replaceWith(set);
      question.classList.add('live');
    }
  }

  // ---- progress: a bar for this page, and which pages were read to the end ----

  function progress() {
    const bar = find('#reading-bar');
    const page = find('article.page')?.dataset.page;
    const pages = all('.sidebar [data-page]').map((link) => link.dataset.page);
    const paint = () => {
      const read = new Set(store.list('read'));
      for (const link of all('.sidebar [data-page], .map [data-page]')) {
        const done = read.has(link.dataset.page);
        link.classList.toggle('read', done);
        if (done) link.title = 'Read to the end'; else link.removeAttribute('title');
      }
      const n = pages.filter((path) => read.has(path)).length;
      const text = find('#progress-text');
      if (text && n > 0) text.textContent = ` · ${n} of ${pages.length} read`;
    };
    const scrolled = () => {
      const room = root.scrollHeight - window.innerHeight;
      const share = room > 4 ? Math.min(window.scrollY / room, 1) : 0;
      if (bar) bar.style.transform = `scaleX(${share})`;
    };
    document.addEventListener('scroll', scrolled, { passive: true });
    scrolled();
    if (page && pages.includes(page)) {
      store.set('last', page);
      const end = find('#pager');
      if (end) {
        new IntersectionObserver((entries, observer) => {
          // A page is read when its end has been on the screen.
          if (!entries.some((entry) => entry.isIntersecting)) return;
          observer.disconnect();
          const read = store.list('read');
          if (!read.includes(page)) store.set('read', JSON.stringify([...read, page]));
          paint();
        }).observe(end);
      }
    }
    const start = find('#start');
    const last = store.get('last');
    if (start && last && pages.includes(last)) {
      start.href = toRoot + last;
      start.textContent = 'Continue reading';
    }
    paint();
  }

  // ---- search: the dialog and its index are loaded when they are first wanted ----

  function search() {
    const dialog = find('#search');
    const button = find('#search-button');
    const input = find('#search-input');
    if (!dialog || !button || !input) return;
    const script = (name) => new Promise((resolve, reject) => {
      const element = make('script', { src: toRoot + name });
      element.addEventListener('load', resolve);
      element.addEventListener('error', () => reject(new Error(name)));
      document.head.append(element);
    });
    let loading = null;
    const open = () => {
      if (dialog.open) return;
      dialog.showModal();
      input.select();
      loading ??= Promise.all([script('search/engine.js'), script('search/dialog.js')])
        .then(() => window.groundworkDialog(script))
        .catch((error) => {
          loading = null;
          find('#search-status').textContent = `The search could not be loaded: ${error.message}`;
        });
    };
    button.addEventListener('click', open);
    find('#search-close').addEventListener('click', () => dialog.close());
    dialog.addEventListener('click', (event) => { if (event.target === dialog) dialog.close(); });
    document.addEventListener('keydown', (event) => {
      const typing = event.target.closest?.('input, textarea, select, [contenteditable="true"]');
      const combined = event.altKey || event.ctrlKey || event.metaKey;
      const wanted = (!typing && !combined && (event.key === '/' || event.key === 's'))
        || ((event.ctrlKey || event.metaKey) && event.key === 'k');
      if (!wanted || event.isComposing) return;
      event.preventDefault();
      open();
    });
  }

  // ---- boxes that scroll can be reached by keyboard; a formula wider than its line scrolls by itself ----

  function measure() {
    for (const box of all('.scroll')) {
      if (box.scrollWidth > box.clientWidth + 1) box.tabIndex = 0; else box.removeAttribute('tabindex');
    }
    for (const formula of all('.math')) {
      formula.classList.remove('wide');
      const line = formula.closest('p, li, td, th, dd, summary, figcaption, h1, h2, h3') || formula.parentElement;
      const style = getComputedStyle(line);
      const room = line.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      formula.classList.toggle('wide', formula.getBoundingClientRect().width > room + 1);
    }
  }

  // A definition that an old address looks for here stands on another page by now.
  function moved() {
    if (document.body.classList.contains('print-page')) return;
    const homes = make('script', { src: toRoot + 'homes.js' });
    homes.addEventListener('load', () => {
      const home = window.groundworkHomes[decodeURIComponent(location.hash.slice(1))];
      if (home) location.replace(toRoot + home + location.hash);
    });
    document.head.append(homes);
  }

  function folds() {
    // A link into a fold opens it, and a page on paper shows everything.
    const openAround = (element) => {
      for (let fold = element?.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
    };
    const follow = () => {
      let target = null;
      try { target = document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch { return; }
      if (!target && location.hash.startsWith('#term-')) moved();
      if (target && !target.checkVisibility?.()) {
        openAround(target);
        target.scrollIntoView();
      }
    };
    const openAll = () => { for (const fold of all('details')) fold.open = true; };
    if (document.body.classList.contains('print-page')) openAll();
    window.addEventListener('beforeprint', openAll);
    window.addEventListener('hashchange', follow);
    for (const fold of all('details')) fold.addEventListener('toggle', measure);
    follow();
  }

  // ---- the arrow keys lead to the pages before and after, where nothing else listens to them ----

  function arrows() {
    document.addEventListener('keydown', (event) => {
      const way = { ArrowLeft: 'prev', ArrowRight: 'next' }[event.key];
      if (!way || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
      if (event.target.closest?.('input, textarea, select, dialog, [role="tab"], [tabindex="0"]')) return;
      find(`#pager a[rel="${way}"]`)?.click();
    });
  }

  // ---- an entry's address from when the glossary was one page: the word in the index leads on ----

  function glossaryEntry() {
    if (!location.hash.startsWith('#entry-')) return;
    let word = null;
    try { word = document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch { return; }
    const link = word?.closest('.words') && find('a', word);
    if (link) location.replace(link.href);
  }

  // ---- figures that move: their script and their module come only where a page has one ----

  function moving() {
    if (document.body.classList.contains('print-page') || !find('figure[data-moving]')) return;
    document.head.append(make('script', { src: toRoot + 'moving.js' }));
  }

  glossaryEntry();
  theme();
  contents();
  arrows();
  tabs();
  copy();
  folds();
  onPage();
  definitions();
  recall();
  progress();
  search();
  measure();
  moving();
  let resized = 0;
  window.addEventListener('resize', () => {
    clearTimeout(resized);
    resized = setTimeout(measure, 120);
  });
  document.fonts?.ready.then(measure);
})();
