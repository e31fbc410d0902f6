// Before the first paint: the remembered theme and language, or the system's theme.
'use strict';

(() => {
  const root = document.documentElement;
  const stored = (key) => {
    try { return localStorage.getItem('groundwork-' + key); } catch { return null; }
  };
  const theme = stored('theme');
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  root.classList.add('js');
  root.dataset.theme = theme === 'light' || theme === 'dark' ? theme : dark ? 'dark' : 'light';
  root.dataset.language = stored('language') === 'python' ? 'python' : 'rust';
})();
