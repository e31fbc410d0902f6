//! Rules for the pages: what each of them has (STYLE.md, "A page").

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

use harness::discover::{Book, Chapter};
use harness::policy::{PageKind, page_number};
use manuscript::boxes;
use manuscript::directive::{Block, Directive, blocks};
use manuscript::limits::{self, EXERCISES, MAX_BOX_LINES};
use manuscript::markdown::{Line, headings, line_of, lines, lines_outside_code, links};
use manuscript::terms::graph::in_order;
use manuscript::{Problem, rules};

use super::Findings;

/// How hard an exercise may be.
const GRADES: [&str; 3] = ["easy", "medium", "hard"];

/// Checks all pages.
pub(crate) fn check(book: &Book, findings: &mut Findings) {
    unique(book, findings);
    for misfit in boxes::misfits(book) {
        findings.add(rules::BOX_THEME, misfit);
    }
    for (part, chapter) in book.parts.iter().flat_map(|p| p.chapters.iter().map(move |c| (p, c))) {
        let Ok(text) = std::fs::read_to_string(&chapter.path) else {
            continue;
        };
        // Broken directives are the rule `block`'s business.
        let Ok(blocks) = blocks(&text, &chapter.path) else {
            continue;
        };
        let lines = lines_outside_code(&text).collect();
        let kind = part.policy.pages.get(&chapter.id).map(|page| page.kind);
        let is_declared = kind.is_some();
        let page = Page { chapter, is_declared, text: &text, blocks, lines };
        page.title(findings);
        let has_box = page.boxes(findings);
        page.next(findings);
        if kind == Some(PageKind::Reference) {
            page.made(findings);
            continue;
        }
        page.recap(findings);
        page.exercises(findings);
        page.parts(has_box, findings);
    }
}

struct Page<'a> {
    chapter: &'a Chapter,
    /// Whether `part.toml` gives it a kind: then its limits are those of one sitting.
    is_declared: bool,
    text: &'a str,
    blocks: Vec<Block>,
    /// Its lines without those in code.
    lines: Vec<Line<'a>>,
}

/// Each page has a number and a name of its own.
fn unique(book: &Book, findings: &mut Findings) {
    let mut numbers: BTreeMap<(u32, Option<char>), &Path> = BTreeMap::new();
    let mut slugs: BTreeMap<&str, &Path> = BTreeMap::new();
    for chapter in in_order(book).into_iter().flat_map(|part| &part.chapters) {
        let number = page_number(&chapter.id);
        let same_number = number.and_then(|number| numbers.insert(number, &chapter.path));
        let same_slug = slugs.insert(&chapter.slug, &chapter.path);
        let file =
            |path: &Path| path.strip_prefix(&book.root).unwrap_or(path).display().to_string();
        let mut complain = |message: String| {
            findings
                .add(rules::PAGE_NAME, Problem::new(&chapter.path, 1, message.replace('\\', "/")));
        };
        if let Some(other) = same_number {
            complain(format!("{} has the same number", file(other)));
        }
        if let Some(other) = same_slug {
            let slug = &chapter.slug;
            complain(format!(
                "{} has the same name: both would keep their snippets in `{slug}/`",
                file(other)
            ));
        }
    }
}

impl Page<'_> {
    fn problem(&self, line: usize, message: impl Into<String>) -> Problem {
        Problem::new(&self.chapter.path, line, message)
    }

    fn title(&self, findings: &mut Findings) {
        let number = self.chapter.id.split('-').next().unwrap_or_default();
        let number = match number.trim_start_matches('0') {
            bare if bare.starts_with(|c: char| c.is_ascii_digit()) => bare.to_owned(),
            bare => format!("0{bare}"),
        };
        let wanted = format!("# {number} · ");
        let first = self.text.lines().next().unwrap_or_default();
        if first.strip_prefix(&wanted).is_none_or(|title| title.trim().is_empty()) {
            let message = format!("the title is `{wanted}` and a name, got `{first}`");
            findings.add(rules::PAGE_TITLE, self.problem(1, message));
        }
    }

    /// Whether it has a box; what is wrong with those it has.
    fn boxes(&self, findings: &mut Findings) -> bool {
        let mut n_boxes = 0;
        for (i, line) in self.lines.iter().enumerate() {
            let Some(lead) = line.text.strip_prefix("> **Don't be confused") else {
                continue;
            };
            n_boxes += 1;
            let mut complain = |message: String| {
                findings.add(rules::PAGE_BOX, self.problem(line.number, message));
            };
            let above = i.checked_sub(1).map(|above| self.lines[above].text);
            if above != Some("> [!WARNING]") {
                complain("the box wants `> [!WARNING]` on the line above".to_owned());
            }
            let named = lead.split_once("**").map(|(lead, _)| lead);
            if !named
                .is_some_and(|l| l.starts_with(": ") && l.contains(" vs. ") && l.ends_with('.'))
            {
                complain("the box's lead is `**Don't be confused: A vs. B.**`".to_owned());
            }
            let n_lines = self.lines[i..].iter().take_while(|l| l.text.starts_with('>')).count();
            if n_lines > MAX_BOX_LINES {
                complain(format!(
                    "the box has {n_lines} lines, but at most {MAX_BOX_LINES} are read"
                ));
            }
        }
        n_boxes > 0
    }

    fn recap(&self, findings: &mut Findings) {
        let Some(section) = self.section("Recap") else {
            findings.add(rules::PAGE_RECAP, self.problem(1, "no heading `## Recap`"));
            return;
        };
        if !self.lines_in(&section).any(|line| line.text.starts_with("| Word |")) {
            let message =
                "the recap has no table `| Word | In one sentence |` of the words just met";
            let line = line_of(self.text, section.start);
            findings.add(rules::PAGE_RECAP, self.problem(line, message));
        }
    }

    fn exercises(&self, findings: &mut Findings) {
        let mut complain = |line: usize, message: String| {
            findings.add(rules::PAGE_EXERCISES, self.problem(line, message));
        };
        let Some(section) = self.section("Exercises") else {
            complain(1, "no heading `## Exercises`".to_owned());
            return;
        };
        let starts: Vec<&Line<'_>> =
            self.lines_in(&section).filter(|line| line.text.starts_with("**Exercise ")).collect();
        let wanted = if self.is_declared { 1..=limits::page::EXERCISES } else { EXERCISES };
        if !wanted.contains(&starts.len()) {
            let (least, most) = (wanted.start(), wanted.end());
            let message = format!("{} exercises, but a page has {least} to {most}", starts.len());
            complain(line_of(self.text, section.start), message);
        }
        for (i, start) in starts.iter().enumerate() {
            let number = i + 1;
            let is_lead = |grade: &&str| {
                start.text.starts_with(&format!("**Exercise {number} ({grade}).** "))
            };
            if !GRADES.iter().any(is_lead) {
                let message = format!(
                    "the lead is `**Exercise {number} (easy).**`, with easy, medium or hard, and then the task"
                );
                complain(start.number, message);
            }
            let end = starts.get(number).map_or(section.end, |next| next.start);
            let inside = start.start..end;
            if !self.lines_in(&inside).any(|line| line.text == "<summary>Solution</summary>") {
                complain(
                    start.number,
                    "no solution folded under `<summary>Solution</summary>`".to_owned(),
                );
            }
            let solves = |block: &&Block| match &block.directive {
                Directive::Snippet { name, .. } => name.contains("/solution_"),
                _ => false,
            };
            if !self.blocks.iter().filter(|b| inside.contains(&b.whole.start)).any(|b| solves(&b)) {
                complain(start.number, "its solution shows no snippet `…/solution_…`".to_owned());
            }
        }
    }

    /// A reference page is made by a tool.
    fn made(&self, findings: &mut Findings) {
        if self.blocks.is_empty() {
            let message =
                "a reference page without a managed block: what it collects is filled in by bless";
            findings.add(rules::PAGE_PARTS, self.problem(1, message));
        }
    }

    /// What a page has where it earns its place, as far as a machine sees it.
    fn parts(&self, has_box: bool, findings: &mut Findings) {
        let predicts = self
            .lines
            .iter()
            .position(|line| line.text.starts_with("<summary>Predict, then reveal"));
        let shows = predicts.is_some_and(|i| {
            let start = self.lines[i].start;
            let end = self.lines[i..].iter().find(|line| line.text == "</details>");
            let end = end.map_or(self.text.len(), |line| line.start);
            self.blocks.iter().any(|block| (start..end).contains(&block.whole.start))
        });
        if let Some(i) = predicts.filter(|_| !shows) {
            let message = "nothing to reveal: no managed block before `</details>`";
            findings.add(rules::PAGE_PREDICT, self.problem(self.lines[i].number, message));
        }
        let breaks = self.lines.iter().any(|line| line.text.starts_with("**Break it.**"));
        let draws = self.blocks.iter().any(|b| matches!(b.directive, Directive::Figure { .. }));
        if !(has_box || predicts.is_some() || breaks || draws) {
            let message = "no box, no figure, nothing to predict and nothing to break";
            findings.add(rules::PAGE_PARTS, self.problem(1, message));
        }
    }

    /// What stands at its end.
    fn next(&self, findings: &mut Findings) {
        if let Some(last) = self.lines.iter().rev().find(|line| !line.text.trim().is_empty())
            && links(last.text).is_empty()
        {
            let message = "the last line has no link to what comes next";
            findings.add(rules::PAGE_NEXT, self.problem(last.number, message));
        }
    }

    /// The bytes under a second-level heading, heading included.
    fn section(&self, name: &str) -> Option<Range<usize>> {
        let all = headings(self.text);
        let at = all.iter().position(|h| h.level == 2 && h.text == name)?;
        let start_of =
            |number: usize| lines(self.text).nth(number - 1).map_or(0, |line| line.start);
        let end = all[at + 1..].iter().find(|h| h.level <= 2);
        let end = end.map_or(self.text.len(), |h| start_of(h.line));
        Some(start_of(all[at].line)..end)
    }

    fn lines_in(&self, range: &Range<usize>) -> impl Iterator<Item = &Line<'_>> {
        self.lines.iter().filter(move |line| range.contains(&line.start))
    }
}
