// The built site as files: its pages, what kind each is, and a server for them.

import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, extname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const here = dirname(fileURLToPath(import.meta.url));
/** The book's folder. */
export const root = resolve(here, '..', '..');
/** The built site's folder. */
export const site = resolve(process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? join(root, 'target', 'book'));

/** The files below a folder, with forward slashes, told from the site's. */
export function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [relative(site, path).replaceAll('\\', '/')];
  }).sort();
}

const texts = new Map();
/** A file of the site as text. */
export function read(path) {
  if (!texts.has(path)) texts.set(path, readFileSync(join(site, path), 'utf8'));
  return texts.get(path);
}

const files = existsSync(join(site, 'index.html')) ? filesBelow(site) : [];
/** Every page. */
export const pages = files.filter((path) => path.endsWith('.html'));
const isPrint = (path) => /<body[^>]* class="[^"]*print-page/.test(read(path));
/** Pages that hold other pages again, for paper. */
export const prints = pages.filter(isPrint);
/** Pages that show a file of the book. */
export const sources = pages.filter((path) => path.startsWith('source/'));
/** Pages that a reader reads: the cover, the glossary, the chapters. */
export const readable = pages.filter((path) => !prints.includes(path) && !sources.includes(path));
/** The glossary's pages, one a letter. */
export const letters = readable.filter((path) => path.startsWith('glossary-'));
/** Whether a page only leads on from an old address. */
const hasMoved = (path) => read(path).includes(' data-to="');
/** The pages made from chapters. */
export const chapters = readable.filter((path) => path.includes('/') && !hasMoved(path));

/** The shortest of some pages, or none. */
export const shortest = (paths) => paths.toSorted((a, b) => read(a).length - read(b).length).slice(0, 1);

/** The shortest chapter with this piece of markup. */
export const withElement = (mark) => shortest(chapters.filter((path) => read(path).includes(mark)))[0] ?? 'no such page';

/** The shortest chapter that shows a listing in two languages outside of a fold. */
export const withOpenListing = () => {
  const opensWithOne = (html) => html.includes('has-twin') && html.indexOf('has-twin') < (html.indexOf('<details class="fold') + 1 || Infinity);
  return shortest(chapters.filter((path) => opensWithOne(read(path))))[0] ?? 'no such page';
};

/** A page's classes: what components stand on it. */
export const classes = (path) => new Set(Array.from(read(path).matchAll(/ class="([^"]*)"/g), (match) => match[1].split(' ')).flat());

/** What loading any page costs, in bytes of one that is looked at. */
const FRAME = 20_000;

/** Short pages that together show every component of the site: a greedy choice by new components a byte. */
export function samples() {
  const left = new Map([...readable, ...sources].map((path) => [path, classes(path)]));
  const missing = new Set(Array.from(left.values(), (set) => Array.from(set)).flat());
  const chosen = [];
  while (missing.size > 0) {
    const gain = ([path, set]) => Array.from(set).filter((name) => missing.has(name)).length / (FRAME + read(path).length);
    const [path, set] = Array.from(left).reduce((best, next) => (gain(next) > gain(best) ? next : best));
    chosen.push(path);
    for (const name of set) missing.delete(name);
    left.delete(path);
  }
  return chosen;
}

/** A hash over texts and over files of the site. */
export function hash(...pieces) {
  const sum = createHash('sha256');
  for (const piece of pieces) sum.update(piece).update('\0');
  return sum.digest('hex');
}

/** One hash of everything that a page's look and behavior depend on beside its own text. */
export function hashOfTheRest() {
  const styled = files.filter((path) => /\.(css|js|woff2)$/.test(path) && !path.startsWith('search/') && !path.startsWith('moving/'));
  const tests = readdirSync(here).filter((name) => /\.(mjs|json)$/.test(name));
  return hash(...styled.map((path) => readFileSync(join(site, path))), ...tests.map((name) => readFileSync(join(here, name))));
}

const TYPES = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.png': 'image/png' };

/** Serves the site on a free port; resolves to the server and its address. */
export async function serve() {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const file = join(site, path.endsWith('/') ? `${path}index.html` : path);
    if (!file.startsWith(site + sep) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    // A reader's browser keeps what the pages share.
    const kept = extname(file) === '.html' ? {} : { 'cache-control': 'max-age=3600' };
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', ...kept });
    createReadStream(file).pipe(response);
  });
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  return { server, base: `http://127.0.0.1:${server.address().port}/` };
}
