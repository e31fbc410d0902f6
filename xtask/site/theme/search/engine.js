// The search without its dialog: words, and which sections answer them best. Nothing here touches the page, so a test runs it too.
// xtask/site/src/search.rs writes the indexes; its words.rs cuts a text by the same rules.
'use strict';

globalThis.groundworkSearch = (() => {
  // ---- words ----

  const SAME = { '‘': "'", '’': "'", 'ʼ': "'", '′': "'", '‐': '-', '‑': '-', '–': '-', '∑': 'Σ', '∏': 'Π', '∆': 'Δ', '∥': '‖' };
  // Signs stay as they are: ≠ would fall into an equals sign and a stroke.
  const sameSigns = (text) => text
    .replace(/[^\u2190-\u22ff]+/g, (run) => run.normalize('NFKD').replace(/[\u0300-\u036f]/g, ''))
    .replace(/[‘’ʼ′‐‑–∑∏∆∥]/g, (sign) => SAME[sign]);
  /** Without case, but for Greek: Σ is a sum, σ a deviation. */
  const lower = (text) => text.replace(/[^\u0370-\u03ff]+/g, (run) => run.toLowerCase());
  /** A whole name, made comparable: in its own case (`Fn` is not `fn`), and without. */
  const cased = (text) => sameSigns(text).trim().split(/\s+/).join(' ');
  const fold = (text) => lower(cased(text));

  // A Greek letter and a Latin one are two symbols side by side; a run of either may hold digits, and `-` or `'` join runs.
  const isWord = (c) => c !== undefined && /[\p{Alphabetic}\p{N}_]/u.test(c);
  const isGreek = (c) => c >= '\u0370' && c <= '\u03ff';
  const isLetter = (c) => /\p{Alphabetic}/u.test(c);
  const isDigit = (c) => c >= '0' && c <= '9';
  const isSign = (c) => (c >= '\u2190' && c <= '\u22ff') || '×÷±¬‖⌈⌉⌊⌋'.includes(c);

  function endOfWord(signs, start) {
    let at = start + 1;
    for (; at < signs.length; at += 1) {
      const [before, c, after] = [signs[at - 1], signs[at], signs[at + 1]];
      const goesOn = isWord(c)
        ? !(isLetter(before) && isLetter(c) && isGreek(before) !== isGreek(c))
        : ((c === '-' || c === "'") && isWord(before) && isWord(after))
          || (c === '.' && isDigit(before) && after !== undefined && isDigit(after));
      if (!goesOn) break;
    }
    if (at - start !== 1) return at;
    if (signs[at] === '+' && signs[at + 1] === '+') return at + 2;
    return signs[at] === '#' ? at + 1 : at;
  }

  /** What a word is put together of; nothing if it is of one piece. */
  function partsOf(word) {
    const parts = word
      .replace(/([a-z])(?=[A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$2 ')
      .split(/[^\p{Alphabetic}\p{N}]+/u).filter(Boolean);
    return parts.length < 2 && (parts.length === 0 || parts[0] === word) ? [] : parts.map(lower);
  }

  /** The words of a text: `[word, parts]` each. */
  function tokens(text) {
    const signs = Array.from(sameSigns(text));
    const found = [];
    for (let at = 0; at < signs.length;) {
      if (isWord(signs[at])) {
        const end = endOfWord(signs, at);
        const word = signs.slice(at, end).join('');
        found.push([lower(word), partsOf(word)]);
        at = end;
      } else {
        if (isSign(signs[at])) found.push([signs[at], []]);
        at += 1;
      }
    }
    return found;
  }

  // ---- the index of a part ----

  class Part {
    constructor({ sections, words, hits, names, terms }) {
      this.sections = sections.map(([page, anchor, title, on, text]) => ({ page, anchor, title, on, text }));
      this.words = words === '' ? [] : words.split(' ');
      this.at = new Map(this.words.map((word, i) => [word, i]));
      this.hits = hits;
      this.names = new Map(Object.entries(names));
      this.terms = terms.map(([term, forms, page, anchor, html]) => ({ term, page, anchor, html, names: [term, ...forms].map(fold), forms: [term, ...forms] }));
    }

    /** The words that begin so, the word itself left out. */
    * beginning(start) {
      let [low, high] = [0, this.words.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        // Code points, as the build sorted them; `<` would compare UTF-16 units, which differs only beyond the BMP.
        if (this.words[middle] < start) low = middle + 1; else high = middle;
      }
      for (; low < this.words.length && this.words[low].startsWith(start); low += 1) {
        if (this.words[low] !== start) yield low;
      }
    }
  }

  // ---- a search ----

  /** A word that only begins like the wanted one counts so much of its mark, and never comes before the word itself. */
  const BEGINNING = 0.3;
  /** Words of one or two letters stand for themselves. */
  const SHORTEST_BEGINNING = 3;
  /** How many terms are shown that only begin as asked. */
  const MOST_BEGINNINGS = 3;

  /** What is looked for: each word with its parts, which stand in where the book does not have the word whole. */
  function wantedWords(text, parts) {
    return tokens(text).flatMap(([word, pieces]) => {
      const known = pieces.length === 0 || parts.some((part) => part.at.has(word) || !part.beginning(word).next().done);
      const longer = pieces.filter((piece) => piece.length > 1);
      if (known) return [word];
      return longer.length > 0 ? longer : pieces;
    });
  }

  /** The glossary's terms of this name, the best fit first; then some that begin so. */
  function findTerms(parts, text) {
    const name = fold(text);
    const squashed = name.replace(/[-_' ]/g, '');
    const rank = (term) => {
      if (term.forms.includes(text.trim())) return term.term === text.trim() ? 0 : 1;
      const form = term.names.indexOf(name);
      if (form >= 0) return form === 0 ? 2 : 3;
      if (squashed.length >= SHORTEST_BEGINNING && term.names.some((known) => known.replace(/[-_' ]/g, '') === squashed)) return 4;
      return name.length >= SHORTEST_BEGINNING && term.names.some((known) => known.startsWith(name)) ? 5 : 9;
    };
    const found = parts.flatMap((part) => part.terms).map((term) => ({ term, rank: rank(term) })).filter((hit) => hit.rank < 9);
    found.sort((a, b) => a.rank - b.rank); // stable: the book's order
    return {
      exact: found.filter((hit) => hit.rank < 5).map((hit) => hit.term),
      beginning: found.filter((hit) => hit.rank === 5).map((hit) => hit.term).slice(0, MOST_BEGINNINGS),
    };
  }

  /** The sections of this very name (heading, bold word, code, symbol), in the book's order; of the kind that says most. */
  function findNamed(parts, text) {
    const found = parts.flatMap((part) => [cased(text), fold(text)].flatMap((name) => {
      const at = part.names.get(name);
      return at ? [{ section: part.sections[at[0]], kind: at[1] }] : [];
    }));
    const best = Math.min(...found.map((hit) => hit.kind));
    return Array.from(new Set(found.filter((hit) => hit.kind === best).map((hit) => hit.section)));
  }

  /** All sections with wanted words: those with more of them first, the word itself before words that begin so. */
  function findSections(parts, wanted) {
    const n = parts.reduce((sum, part) => sum + part.sections.length, 0);
    const scores = new Map();
    wanted.forEach((word, place) => {
      const exact = parts.map((part) => part.at.get(word));
      const among = exact.reduce((sum, at, i) => sum + (at === undefined ? 0 : parts[i].hits[at].length / 2), 0);
      const rare = (frequency) => Math.log(1 + n / frequency);
      const add = (part, at, share, whole) => {
        const hits = part.hits[at];
        for (let i = 0; i < hits.length; i += 2) {
          const section = part.sections[hits[i]];
          let score = scores.get(section);
          if (!score) scores.set(section, score = { section, whole: 0, seen: 0, sum: 0, words: new Float64Array(wanted.length) });
          const mark = share * hits[i + 1];
          if (whole) score.whole += 1;
          if (score.words[place] === 0) score.seen += 1;
          // Many words that begin alike are one find, not many.
          if (mark > score.words[place]) {
            score.sum += mark - score.words[place];
            score.words[place] = mark;
          }
        }
      };
      parts.forEach((part, i) => { if (exact[i] !== undefined) add(part, exact[i], rare(among), true); });
      if (word.length < SHORTEST_BEGINNING) return;
      for (const part of parts) {
        for (const at of part.beginning(word)) add(part, at, BEGINNING * rare(part.hits[at].length / 2), false);
        // `slopes` finds `slope`, too.
        const singular = word.endsWith('s') ? part.at.get(word.slice(0, -1)) : undefined;
        if (singular !== undefined) add(part, singular, BEGINNING * rare(part.hits[singular].length / 2), false);
      }
    });
    return Array.from(scores.values())
      .sort((a, b) => b.seen - a.seen || b.whole - a.whole || b.sum - a.sum)
      .map((score) => score.section);
  }

  /** `{ wanted, results }`: at most `most` of `{ term }` and `{ section }`, the best first, and the words that were looked for. */
  function search(parts, text, most = 20) {
    const wanted = wantedWords(text, parts);
    if (fold(text) === '') return { wanted, results: [] };
    const { exact, beginning } = findTerms(parts, text);
    const named = findNamed(parts, text);
    const others = wanted.length > 0 ? findSections(parts, wanted) : [];
    const sections = new Set([...named, ...others]);
    const results = [
      ...exact.map((term) => ({ term })),
      ...named.map((section) => ({ section })),
      ...beginning.map((term) => ({ term })),
      ...Array.from(sections).slice(named.length).map((section) => ({ section })),
    ];
    return { wanted, results: results.slice(0, most) };
  }

  // ---- what is shown of a section ----

  const hits = (wanted, word) => wanted.some((want) => word === want
    || (want.length >= SHORTEST_BEGINNING && (word.startsWith(want) || word === want.replace(/s$/, ''))));

  /** The text in pieces, `[piece, whether it is marked]`. */
  function marked(text, wanted) {
    return text.split(/([\p{L}\p{M}\p{N}_]+(?:[-‐‑–'’][\p{L}\p{N}_]+)*(?:\+\+|#)?|[\u2190-\u22ff])/u)
      .filter((piece) => piece !== '')
      .map((piece) => [piece, tokens(piece).some(([word, parts]) => hits(wanted, word) || parts.some((part) => hits(wanted, part)))]);
  }

  const AROUND = 60;
  const SHOWN = 170;

  /** The stretch of a text with most of the wanted words. */
  function teaser(text, wanted) {
    const low = lower(sameSigns(text));
    // Folding may change the length (½ is three signs); then the stretch is a little off, and nothing else.
    let best = { at: 0, score: 0 };
    for (const word of wanted) {
      for (let at = low.indexOf(word), n = 0; at >= 0 && n < 40; at = low.indexOf(word, at + 1), n += 1) {
        if (isWord(low[at - 1])) continue;
        const around = low.slice(Math.max(0, at - AROUND), at + SHOWN - AROUND);
        const whole = isWord(low[at + word.length]) ? 0 : 0.5;
        const score = wanted.filter((other) => around.includes(other)).length + whole;
        if (score > best.score) best = { at, score };
      }
    }
    const from = best.at < AROUND + 10 ? 0 : text.indexOf(' ', best.at - AROUND) + 1;
    return (from > 0 ? '… ' : '') + text.slice(from, from + SHOWN) + (from + SHOWN < text.length ? ' …' : '');
  }

  return { fold, tokens, Part, search, marked, teaser };
})();
