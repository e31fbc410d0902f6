// What must hold in every page's HTML, seen without a browser: links, anchors, identifiers, no markup left in the text.

import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';

import { check, unless } from './checks.mjs';
import { pages, read, site } from './site.mjs';

const decode = (text) => text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(amp|lt|gt|quot|apos));/gi, (_, number, hex, name) => (
  name ? { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[name.toLowerCase()] : String.fromCodePoint(number ? Number(number) : parseInt(hex, 16))));

const identifiers = new Map();
function idsOf(path) {
  if (!identifiers.has(path)) identifiers.set(path, Array.from(read(path).matchAll(/<[a-z][^>]* id="([^"]*)"/gi), (match) => decode(match[1])));
  return identifiers.get(path);
}

function deadLinks(path) {
  const links = Array.from(read(path).matchAll(/<(?:a|link|script|img)\b[^>]* (?:href|src)="([^"]*)"/gi), (match) => decode(match[1]));
  return links.filter((href) => !/^[a-z][a-z0-9+.-]*:/.test(href)).flatMap((href) => {
    const [file, anchor] = href.split('#');
    const target = file === '' ? path : posix.normalize(posix.join(posix.dirname(path), decodeURI(file)));
    if (!existsSync(join(site, target))) return [`broken link ${href}`];
    return unless(!anchor || !target.endsWith('.html') || idsOf(target).includes(decodeURIComponent(anchor)), `dead anchor ${href}`);
  });
}

function repeatedIds(path) {
  const seen = new Set();
  return idsOf(path).flatMap((id) => {
    if (seen.has(id)) return [`two elements have the identifier ${id}`];
    seen.add(id);
    return [];
  });
}

/** Elements whose text may look like markup. */
const LITERAL = /<(pre|code|samp|script|style|template|kbd|title)\b[^>]*>[\s\S]*?<\/\1>|<(\w+)[^>]* class="[^"]*\bliteral\b[^"]*"[^>]*>[\s\S]*?<\/\2>|<!--[\s\S]*?-->/gi;

function rawMarkup(path) {
  const text = decode(read(path).replace(/<!DOCTYPE[^>]*>/i, '').replace(LITERAL, ' ').replace(/<[^>]*>/g, ' '));
  return Array.from(text.matchAll(/.{0,30}(?:[$\\]|\{\{|\}\}|<!--|-->|<\/?[a-z]+>).{0,30}/g), (match) => `raw markup in the text: “${match[0].trim()}”`);
}

const brokenFormulas = (path) => Array.from(read(path).matchAll(/<math[^>]*data-tex="([^"]*)"[^>]*>(?:(?!<\/math>)[\s\S])*<merror/g), (match) => `a broken formula: ${decode(match[1])}`);

/** One check per page. */
export async function structure() {
  for (const path of pages) {
    await check(`the HTML of ${path}`, async () => [...deadLinks(path), ...repeatedIds(path), ...rawMarkup(path), ...brokenFormulas(path)]);
  }
}
