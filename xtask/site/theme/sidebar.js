// The folds of the list of contents: the current page's are open, the others as the reader left them.
// It stands right behind the list, so that nothing moves after the first paint; without scripts all folds are open.
'use strict';

(() => {
  const sidebar = document.getElementById('sidebar');
  if (!sidebar) return;
  // A browser may refuse storage (a private window): then nothing is remembered.
  const read = (key, otherwise) => {
    try { return JSON.parse(localStorage.getItem('groundwork-' + key)) ?? otherwise; } catch { return otherwise; }
  };
  let last = null;
  try { last = localStorage.getItem('groundwork-last'); } catch { last = null; }
  const stored = read('folds', {});
  const folds = stored && typeof stored === 'object' ? stored : {};
  const here = sidebar.querySelector('li [aria-current="page"]')
    ?? (last && Array.from(sidebar.querySelectorAll('[data-page]')).find((link) => link.dataset.page === last));
  for (const fold of sidebar.querySelectorAll('details')) {
    const { fold: name } = fold.dataset;
    const holds = here ? fold.contains(here) : fold === sidebar.querySelector('details');
    fold.open = holds || folds[name] === true;
    fold.querySelector('summary').addEventListener('click', () => {
      // The click comes before the change.
      folds[name] = !fold.open;
      try { localStorage.setItem('groundwork-folds', JSON.stringify(folds)); } catch { /* not remembered */ }
    });
  }
})();
