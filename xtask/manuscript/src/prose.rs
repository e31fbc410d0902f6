//! What of a page a reader reads as words: its running text without code, mathematics, managed blocks, HTML and quotes.
//!
//! Searching is by whole words and lists: [`Finder`] knows the forms of all terms, and the longest form wins
//! (`kernel density estimate` before `kernel`).
//!
//! - Case does not matter, but an abbreviation in capitals (`MAP`, `SVM`) matches only in capitals.
//! - A hyphen in front joins: `non-linear` does not use *linear*. A hyphen behind does not: `kernel-based` uses *kernel*.
//! - Text between quotation marks (`"launch a kernel"`) and in a block quote that is no alert is somebody's words: not searched.

use std::collections::HashMap;
use std::ops::Range;
use std::path::Path;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use crate::markdown::{LineTable, options, resolve};
use crate::{Problem, directive};

/// The running text of one page.
#[derive(Debug, Clone, Default)]
pub struct Prose {
    /// Its runs, in the page's order.
    pub runs: Vec<Run>,
}

/// A stretch of running text that a term may not cross: a paragraph, a heading, a list item's text, a table cell.
#[derive(Debug, Clone, Default)]
pub struct Run {
    /// Its words; a line break inside is a space. Code and mathematics leave a gap that no term matches across.
    pub text: String,
    /// Where its pieces come from and how they are set, in order.
    pub pieces: Vec<Piece>,
    /// Whether it is a heading.
    pub heading: bool,
    /// Whether it stands in an alert box (`> [!WARNING]`, …).
    pub boxed: bool,
    /// Whether it stands in a table.
    pub table: bool,
}

/// A piece of a run: one stretch of the source in one setting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Its bytes in [`Run::text`].
    pub run: Range<usize>,
    /// Its bytes in the page's source.
    pub source: Range<usize>,
    /// The bold stretch that it belongs to, by the source range of the whole stretch, markup included.
    pub bold: Option<Range<usize>>,
    /// The target of the link that it belongs to.
    pub link: Option<String>,
}

/// A stretch of bold text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bold {
    /// Its words.
    pub text: String,
    /// Its bytes in the source, markup included.
    pub source: Range<usize>,
    /// Whether it is a lead: it opens its paragraph and ends with a full stop, colon or question mark.
    pub lead: bool,
    /// Its line, counted from 1.
    pub line: usize,
}

/// The stand-in for code and mathematics: belongs to no word.
const GAP: char = '\u{fffc}';

impl Prose {
    /// Reads a page.
    ///
    /// # Errors
    /// What [`directive::blocks`] says of the page's managed blocks.
    pub fn read(text: &str, file: &Path) -> Result<Self, Vec<Problem>> {
        let managed: Vec<Range<usize>> =
            directive::blocks(text, file)?.into_iter().map(|block| block.whole).collect();
        Ok(Self { runs: runs(text, &managed) })
    }

    /// All bold stretches of the page, in its order. `text` is the page that was read.
    pub fn bold(&self, text: &str) -> Vec<Bold> {
        let mut found: Vec<Bold> = Vec::new();
        let lines = LineTable::new(text);
        for run in &self.runs {
            for piece in &run.pieces {
                let Some(source) = &piece.bold else { continue };
                let words = &run.text[piece.run.clone()];
                match found.last_mut() {
                    Some(last) if last.source == *source => last.text.push_str(words),
                    _ => found.push(Bold {
                        text: words.to_owned(),
                        source: source.clone(),
                        lead: piece.run.start == 0 || run.text[..piece.run.start].trim().is_empty(),
                        line: lines.line(source.start),
                    }),
                }
            }
        }
        for bold in &mut found {
            bold.lead &= bold.text.trim_end().ends_with(['.', ':', '?']);
        }
        found
    }
}

impl Run {
    /// The source bytes of the text's bytes `range`, where they are one stretch of plain words without markup between.
    pub fn source_of(&self, range: &Range<usize>, page: &str) -> Option<Range<usize>> {
        let at = |offset: usize| {
            let piece = self.pieces.iter().find(|p| p.run.contains(&offset))?;
            Some(piece.source.start + (offset - piece.run.start))
        };
        let last = range.end.checked_sub(1)?;
        let (start, end) = (at(range.start)?, at(last)? + 1);
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let source = page.get(start..end)?;
        (words(source) == words(&self.text[range.clone()])).then_some(start..end)
    }

    /// The source byte where the text's byte `offset` comes from.
    pub fn source_at(&self, offset: usize) -> usize {
        let piece = self.pieces.iter().find(|p| p.run.end > offset).or(self.pieces.last());
        piece.map_or(0, |p| p.source.start + offset.saturating_sub(p.run.start))
    }

    /// The piece that holds the text's byte `offset`.
    fn piece(&self, offset: usize) -> Option<&Piece> {
        self.pieces.iter().find(|p| p.run.contains(&offset))
    }
}

/// Collects the runs outside of the `managed` ranges.
fn runs(page: &str, managed: &[Range<usize>]) -> Vec<Run> {
    let mut done = Vec::new();
    let mut run = Run::default();
    let mut bold: Vec<Range<usize>> = Vec::new();
    let mut links: Vec<String> = Vec::new();
    // How deep we stand in code blocks, HTML blocks, images and quotes: their text is not the page's own words.
    let mut hidden = 0_usize;
    let mut quotes: Vec<bool> = Vec::new();
    let mut tables = 0_usize;

    for (event, source) in Parser::new_ext(page, options()).into_offset_iter() {
        let is_managed = managed.iter().any(|m| m.start <= source.start && source.start < m.end);
        match event {
            Event::Start(tag) => match tag {
                Tag::Strong => bold.push(source),
                Tag::Link { dest_url, .. } => links.push(dest_url.into_string()),
                Tag::Emphasis | Tag::Strikethrough => {}
                Tag::Image { .. } => hidden += 1,
                other => {
                    finish(&mut run, &mut done);
                    match other {
                        Tag::CodeBlock(_) | Tag::HtmlBlock => hidden += 1,
                        Tag::BlockQuote(kind) => {
                            if kind.is_none() {
                                hidden += 1;
                            }
                            quotes.push(kind.is_some());
                        }
                        Tag::Table(_) => tables += 1,
                        Tag::Heading { .. } => run.heading = true,
                        _ => {}
                    }
                    run.boxed = quotes.iter().any(|alert| *alert);
                    run.table = tables > 0;
                }
            },
            Event::End(tag) => match tag {
                TagEnd::Strong => drop(bold.pop()),
                TagEnd::Link => drop(links.pop()),
                TagEnd::Emphasis | TagEnd::Strikethrough => {}
                TagEnd::Image => hidden -= 1,
                other => {
                    finish(&mut run, &mut done);
                    match other {
                        TagEnd::CodeBlock | TagEnd::HtmlBlock => hidden -= 1,
                        TagEnd::BlockQuote(_) if quotes.pop() == Some(false) => hidden -= 1,
                        TagEnd::Table => tables -= 1,
                        _ => {}
                    }
                    run.boxed = quotes.iter().any(|alert| *alert);
                    run.table = tables > 0;
                }
            },
            _ if hidden > 0 || is_managed => {}
            Event::Text(words) => push(&mut run, &words, source, &bold, &links),
            Event::SoftBreak | Event::HardBreak => push(&mut run, " ", source, &bold, &links),
            Event::Code(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {
                push(&mut run, GAP.encode_utf8(&mut [0; 4]), source, &bold, &links);
            }
            Event::Html(_)
            | Event::InlineHtml(_)
            | Event::FootnoteReference(_)
            | Event::Rule
            | Event::TaskListMarker(_) => {}
        }
    }
    finish(&mut run, &mut done);
    done
}

fn push(run: &mut Run, words: &str, source: Range<usize>, bold: &[Range<usize>], links: &[String]) {
    let start = run.text.len();
    run.text.push_str(words);
    run.pieces.push(Piece {
        run: start..run.text.len(),
        source,
        bold: bold.first().cloned(),
        link: links.last().cloned(),
    });
}

fn finish(run: &mut Run, done: &mut Vec<Run>) {
    let full = std::mem::take(run);
    if !full.text.trim().is_empty() {
        done.push(full);
    }
}

/// One occurrence of a form in a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// What the form stands for: the numbers given to [`Finder::new`] with it.
    pub ids: Vec<usize>,
    /// Its bytes in the run's text.
    pub range: Range<usize>,
    /// Whether it is the whole of a bold stretch, up to punctuation, that is no lead.
    pub bold: bool,
    /// The target of the link that it stands in.
    pub link: Option<String>,
}

/// Finds words and phrases in running text; see the module's rules.
#[derive(Debug, Clone, Default)]
pub struct Finder {
    /// By their first word in lower case, the longest form first.
    forms: HashMap<String, Vec<Form>>,
}

#[derive(Debug, Clone)]
struct Form {
    /// In lower case.
    chars: Vec<char>,
    /// As given, for an abbreviation in capitals.
    exact: Option<String>,
    ids: Vec<usize>,
}

impl Finder {
    /// A finder for `(id, form)` pairs; several ids may share a form.
    pub fn new<'a>(forms: impl IntoIterator<Item = (usize, &'a str)>) -> Self {
        let mut finder = Self::default();
        for (id, form) in forms {
            let exact = is_abbreviation(form).then(|| form.to_owned());
            let chars: Vec<char> = folded(form).map(|(_, c)| c).collect();
            let known = finder.forms.entry(first_word(&chars)).or_default();
            match known.iter_mut().find(|f| f.chars == chars && f.exact == exact) {
                Some(same) if same.ids.contains(&id) => {}
                Some(same) => same.ids.push(id),
                None => known.push(Form { chars, exact, ids: vec![id] }),
            }
        }
        for known in finder.forms.values_mut() {
            known.sort_by_key(|form| std::cmp::Reverse(form.chars.len()));
        }
        finder
    }

    /// All hits in a run, without overlaps, longest form first at each place; text between quotation marks is left out
    /// unless it is bold.
    pub fn find(&self, run: &Run) -> Vec<Hit> {
        let quoted = quoted(&run.text);
        self.find_text(&run.text)
            .into_iter()
            .map(|(range, ids)| {
                let link = run.piece(range.start).and_then(|piece| piece.link.clone());
                Hit { ids, bold: is_whole_bold(run, &range), link, range }
            })
            .filter(|hit| hit.bold || !quoted.iter().any(|q| q.contains(&hit.range.start)))
            .collect()
    }

    /// All hits in plain text (a definition, a program): their bytes and ids.
    pub fn find_text(&self, text: &str) -> Vec<(Range<usize>, Vec<usize>)> {
        let chars: Vec<(usize, char)> = folded(text).collect();
        let mut hits = Vec::new();
        let mut i = 0;
        while i < chars.len() {
            let starts = is_start(&chars, i);
            let matched = starts.then(|| self.at(text, &chars, i)).flatten();
            i = match matched {
                Some((end, ids)) => {
                    let end_byte = chars.get(end).map_or(text.len(), |(at, _)| *at);
                    hits.push((chars[i].0..end_byte, ids));
                    end
                }
                None => i + 1,
            };
        }
        hits
    }

    /// The longest forms that start at character `i`, and the character behind them.
    fn at(&self, text: &str, chars: &[(usize, char)], i: usize) -> Option<(usize, Vec<usize>)> {
        let word: String =
            chars[i..].iter().map(|(_, c)| *c).take_while(|c| c.is_alphanumeric()).collect();
        let word = if word.is_empty() { chars[i].1.to_string() } else { word };
        let mut best: Option<(usize, Vec<usize>)> = None;
        for form in self.forms.get(&word)? {
            let end = i + form.chars.len();
            if best.as_ref().is_some_and(|(longest, _)| *longest > end)
                || !fits(chars, i, &form.chars)
            {
                continue;
            }
            if let Some(exact) = &form.exact {
                let end_byte = chars.get(end).map_or(text.len(), |(at, _)| *at);
                if text[chars[i].0..end_byte].split_whitespace().ne(exact.split_whitespace()) {
                    continue;
                }
            }
            let (_, ids) = best.get_or_insert((end, Vec::new()));
            ids.extend(form.ids.iter().filter(|id| !ids.contains(id)).copied().collect::<Vec<_>>());
        }
        best
    }
}

/// A form of two or more letters, none of them lower case.
fn is_abbreviation(form: &str) -> bool {
    form.chars().filter(|c| c.is_uppercase()).count() >= 2 && !form.chars().any(char::is_lowercase)
}

/// The text in lower case with each stretch of white space as one space, each character with its byte.
fn folded(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut was_space = false;
    text.char_indices().filter_map(move |(at, c)| {
        let space = c.is_whitespace();
        let skip = space && was_space;
        was_space = space;
        let c = match c {
            _ if space => ' ',
            '’' => '\'',
            '\u{2010}' | '\u{2011}' => '-',
            _ => {
                let mut lower = c.to_lowercase();
                // A letter whose lower case is two characters (İ) stays: offsets are by character.
                match (lower.next(), lower.next()) {
                    (Some(single), None) => single,
                    _ => c,
                }
            }
        };
        (!skip).then_some((at, c))
    })
}

fn first_word(chars: &[char]) -> String {
    let word: String = chars.iter().take_while(|c| c.is_alphanumeric()).collect();
    if word.is_empty() { chars.iter().take(1).collect() } else { word }
}

/// Whether a word may start at character `i`: nothing that belongs to a word, and no hyphen, in front.
fn is_start(chars: &[(usize, char)], i: usize) -> bool {
    let here = chars[i].1;
    let Some((_, before)) = i.checked_sub(1).map(|j| chars[j]) else {
        return true;
    };
    if here.is_alphanumeric() {
        !(before.is_alphanumeric() || matches!(before, '-' | '_'))
    } else {
        here != ' ' && before != here
    }
}

/// Whether `form` stands at character `i` and ends there as a whole word.
fn fits(chars: &[(usize, char)], i: usize, form: &[char]) -> bool {
    let end = i + form.len();
    let Some(here) = chars.get(i..end) else {
        return false;
    };
    if here.iter().map(|(_, c)| c).ne(form.iter()) {
        return false;
    }
    match (form.last(), chars.get(end)) {
        (Some(last), Some((_, after))) if last.is_alphanumeric() => {
            !(after.is_alphanumeric() || *after == '_')
        }
        _ => true,
    }
}

/// The stretches between quotation marks; a mark without a partner quotes nothing.
fn quoted(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut straight: Option<usize> = None;
    let mut curly: Option<usize> = None;
    for (at, c) in text.char_indices() {
        match c {
            '"' => match straight.take() {
                Some(start) => found.push(start..at),
                None => straight = Some(at),
            },
            '“' => curly = Some(at),
            '”' => {
                if let Some(start) = curly.take() {
                    found.push(start..at);
                }
            }
            _ => {}
        }
    }
    found
}

/// Whether the hit is a bold stretch from end to end (punctuation aside) and not a paragraph's lead.
fn is_whole_bold(run: &Run, range: &Range<usize>) -> bool {
    let Some(bold) = run.piece(range.start).and_then(|p| p.bold.as_ref()) else {
        return false;
    };
    let mut inside = run.pieces.iter().filter(|p| p.bold.as_ref() == Some(bold));
    let Some(first) = inside.next() else {
        return false;
    };
    let end = inside.next_back().unwrap_or(first).run.end;
    let (before, after) =
        (run.text.get(first.run.start..range.start), run.text.get(range.end..end));
    let is_free = |text: Option<&str>| text.is_some_and(|t| !t.chars().any(char::is_alphanumeric));
    let leads = run.text[..first.run.start].trim().is_empty()
        && run.text[first.run.start..end].trim_end().ends_with(['.', ':', '?']);
    is_free(before) && is_free(after) && !leads
}

/// Whether a link of the page `from` leads to the page `to` (its anchor does not matter).
pub fn leads_to(from: &Path, link: &str, to: &Path) -> bool {
    resolve(from, link).is_some_and(|(path, _)| path == crate::markdown::normal(to))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(page: &str) -> Prose {
        Prose::read(page, Path::new("c.md")).unwrap()
    }

    /// What a finder of these forms finds on a page, run by run.
    fn found(forms: &[&str], page: &str) -> Vec<String> {
        let finder = Finder::new(forms.iter().copied().enumerate());
        let prose = read(page);
        let hits = prose
            .runs
            .iter()
            .flat_map(|run| finder.find(run).into_iter().map(|hit| run.text[hit.range].to_owned()));
        hits.collect()
    }

    #[test]
    fn the_longest_form_wins() {
        let forms = ["kernel", "kernel density", "kernel density estimate", "density"];
        let page = "A kernel density\nestimate, a kernel density, a kernel, a density kernel.";
        assert_eq!(
            found(&forms, page),
            ["kernel density estimate", "kernel density", "kernel", "density", "kernel"]
        );
    }

    #[test]
    fn words_are_whole_and_in_any_case() {
        let forms = ["kernel", "C++", "k-means", "F1 score", "naïve Bayes", "don't"];
        let page = "Kernel KERNEL kernels subkernel kernel_x kernel's C++, K-Means. an F1\nscore Naïve bayes; don’t (kernel)";
        assert_eq!(
            found(&forms, page),
            [
                "Kernel",
                "KERNEL",
                "kernel",
                "C++",
                "K-Means",
                "F1 score",
                "Naïve bayes",
                "don’t",
                "kernel"
            ]
        );
    }

    #[test]
    fn a_hyphen_in_front_joins_and_one_behind_does_not() {
        assert_eq!(
            found(&["linear", "kernel"], "non-linear, kernel-based, linear–kernel"),
            ["kernel", "linear", "kernel"]
        );
    }

    #[test]
    fn abbreviations_in_capitals_match_in_capitals_only() {
        assert_eq!(
            found(&["MAP", "map reduce"], "A map, a MAP, a Map Reduce."),
            ["MAP", "Map Reduce"]
        );
    }

    #[test]
    fn no_form_crosses_code_mathematics_or_a_paragraph() {
        assert_eq!(
            found(&["dot product"], "dot `x` product, dot $x$ product, dot\n\nproduct"),
            Vec::<String>::new()
        );
        assert_eq!(
            found(&["dot product"], "a *dot* product, a **dot\nproduct**"),
            ["dot product", "dot product"]
        );
    }

    #[test]
    fn a_hit_knows_its_place_and_its_setting() {
        let page = "Ünï: a **dot product**, a [dot product](b.md#x), a *dot* product and a **dot product rule**.";
        let finder = Finder::new([(7, "dot product")]);
        let prose = read(page);
        let run = &prose.runs[0];
        let hits = finder.find(run);
        let told: Vec<(bool, Option<&str>, Option<&str>)> = hits
            .iter()
            .map(|h| (h.bold, h.link.as_deref(), run.source_of(&h.range, page).map(|s| &page[s])))
            .collect();
        assert_eq!(
            told,
            [
                (true, None, Some("dot product")),
                (false, Some("b.md#x"), Some("dot product")),
                (false, None, None),
                (false, None, Some("dot product")),
            ],
            "no source for words with markup inside, no bold for a part of a bold stretch"
        );
        assert_eq!(hits[0].ids, [7]);
        assert!(page[run.source_at(hits[2].range.start)..].starts_with("dot* product"));
    }

    #[test]
    fn leads_are_told_from_bold_words() {
        let page = "**Exercise 1 (easy).** Text with **two words** and *none*.\n\n> [!WARNING]\n> **Don't be confused: a vs. b.**\n> More.\n\n**alone**\n";
        let bold: Vec<(String, bool, usize)> =
            read(page).bold(page).into_iter().map(|b| (b.text, b.lead, b.line)).collect();
        assert_eq!(
            bold,
            [
                ("Exercise 1 (easy).".to_owned(), true, 1),
                ("two words".to_owned(), false, 1),
                ("Don't be confused: a vs. b.".to_owned(), true, 4),
                ("alone".to_owned(), false, 7),
            ]
        );
    }

    #[test]
    fn runs_know_where_they_stand() {
        let page = "# Head\n\n| a | b |\n|---|---|\n| c | d |\n\n> [!NOTE]\n> e\n\n> quoted\n\n<details>\n<summary>s</summary>\n\nf\n\n</details>\n\n\
                    <!-- source: x -->\nmanaged\n<!-- end -->\n";
        let told: Vec<String> = read(page)
            .runs
            .iter()
            .map(|r| {
                let mut text = r.text.clone();
                for (flag, name) in [(r.heading, "heading"), (r.table, "table"), (r.boxed, "box")] {
                    if flag {
                        text = format!("{text} ({name})");
                    }
                }
                text
            })
            .collect();
        assert_eq!(
            told,
            ["Head (heading)", "a (table)", "b (table)", "c (table)", "d (table)", "e (box)", "f"]
        );
    }
}
