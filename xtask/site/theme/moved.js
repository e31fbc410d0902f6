// On a page that has moved: the way to where its words stand now, with the place on the page that was asked for.
'use strict';

(() => {
  const { to, root } = document.documentElement.dataset;
  let place = '';
  try { place = decodeURIComponent(location.hash.slice(1)); } catch { /* no place */ }
  const home = window.groundworkHomes?.[place];
  location.replace((home ? root + home : to) + location.hash);
})();
