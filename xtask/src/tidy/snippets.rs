//! Rules for the snippets, their goldens and their twins.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use harness::compare::control_character;
use harness::discover::{Book, Kind, Part, Snippet, Twin};
use harness::hole::{self, Language};
use harness::orphans::{self, OrphanKind};
use harness::policy::TWIN_REASONS;
use manuscript::directive::blocks;
use manuscript::limits::{MAX_COLUMNS, MAX_SNIPPET_LINES, MIN_DECIMALS, MIN_TWINS_PERCENT};
use manuscript::markdown::LineTable;
use manuscript::terms::graph::in_order;
use manuscript::{Problem, rules};

use super::Findings;
use super::repo::Repo;

/// Checks the snippets of all parts.
pub(crate) fn check(repo: &Repo, book: &Book, findings: &mut Findings) {
    let shown = Shown::read(book);
    let mut titles: BTreeMap<String, &str> = BTreeMap::new();
    let slugs: BTreeSet<&str> = book
        .parts
        .iter()
        .flat_map(|part| part.chapters.iter().map(|chapter| chapter.slug.as_str()))
        .collect();
    for part in in_order(book) {
        stray(repo, part, findings);
        mounted(part, findings);
        for snippet in &part.snippets {
            let Ok(source) = std::fs::read_to_string(&snippet.source) else {
                continue;
            };
            let code = Code { path: &snippet.source, text: &source };
            name(snippet, &slugs, findings);
            title(snippet, &code, &mut titles, findings);
            code.size("the snippet", findings);
            holes(part, snippet, &code, findings);
            twin(snippet, &code, findings);
            if snippet.kind != Kind::CompileFail {
                code.errors(findings);
                code.printing(findings);
            }
            match snippet.kind {
                Kind::Text | Kind::Server | Kind::Query => {
                    literal(snippet, &code, findings);
                    plain(snippet, findings);
                }
                Kind::Figure => figure(snippet, findings),
                Kind::CompileFail => {}
            }
            if let Some(path) = &snippet.sql {
                query(path, &code, findings);
            }
            // A folder without a page is told once a snippet, not twice.
            if slugs.contains(snippet.folder()) && !shown.may_show(snippet) {
                let message = format!(
                    "no page shows the snippet: `<!-- snippet: {0} -->` or `<!-- output: {0} -->`",
                    snippet.name
                );
                findings.add(rules::SNIPPET_SHOWN, Problem::new(&snippet.source, 1, message));
            }
        }
        let (twins, all) = share(part);
        if twins * 100 < all * MIN_TWINS_PERCENT {
            let message = format!(
                "{twins} of {all} snippets have a Python twin, but {MIN_TWINS_PERCENT} % should"
            );
            findings.add(rules::TWIN_SHARE, Problem::new(part.main_rs(), 1, message));
        }
    }
}

/// How many of a part's snippets have a twin, and how many there are.
pub(crate) fn share(part: &Part) -> (usize, usize) {
    let twins = part.snippets.iter().filter(|s| matches!(s.twin, Twin::File(_))).count();
    (twins, part.snippets.len())
}

/// What the pages show.
#[derive(Default)]
struct Shown {
    /// The names of the snippets that some page shows.
    names: BTreeSet<String>,
    /// The pages that cannot be read, or whose directives are broken: their slugs and what of their text there is.
    /// The rule `block` reports them, and what they would show is unknown.
    broken: Vec<(String, String)>,
}

impl Shown {
    fn read(book: &Book) -> Self {
        let mut shown = Self::default();
        for chapter in book.parts.iter().flat_map(|part| &part.chapters) {
            let text = std::fs::read(&chapter.path).unwrap_or_default();
            match String::from_utf8(text).map(|text| (blocks(&text, &chapter.path), text)) {
                Ok((Ok(found), _)) => {
                    let names = found.iter().filter_map(|block| block.directive.snippet());
                    shown.names.extend(names.map(str::to_owned));
                }
                Ok((Err(_), text)) => shown.broken.push((chapter.slug.clone(), text)),
                Err(error) => {
                    let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
                    shown.broken.push((chapter.slug.clone(), text));
                }
            }
        }
        shown
    }

    /// Whether some page shows the snippet, or a page that cannot be read may.
    fn may_show(&self, snippet: &Snippet) -> bool {
        self.names.contains(&snippet.name)
            || self.broken.iter().any(|(slug, text)| {
                slug == snippet.folder() || text.contains(snippet.name.as_str())
            })
    }
}

/// Files below `snippets/` that belong to no snippet.
fn stray(repo: &Repo, part: &Part, findings: &mut Findings) {
    let mut known: BTreeSet<PathBuf> = BTreeSet::from([part.main_rs()]);
    for snippet in &part.snippets {
        known.extend([snippet.source.clone(), snippet.golden.clone(), twin_of(snippet)]);
        known.extend(snippet.sql.clone());
    }
    for orphan in orphans::of_part(part).unwrap_or_default() {
        // A twin that its snippet denies is the rule `twin`'s business.
        if !known.contains(&orphan.path) {
            let reason = &orphan.reason;
            let message = match orphan.kind {
                OrphanKind::Golden => {
                    format!("a stray golden, {reason}; `cargo xtask bless --prune` deletes it")
                }
                OrphanKind::Twin => format!("a stray twin, {reason}"),
                OrphanKind::Query => format!("a stray query, {reason}"),
                OrphanKind::Program => format!("not mounted: {reason}"),
            };
            findings.add(rules::STRAY, Problem::new(&orphan.path, 1, message));
            known.insert(orphan.path);
        }
    }
    let folder = part.dir.join("snippets");
    for file in repo.files.iter().filter(|file| file.starts_with(&folder) && !known.contains(*file))
    {
        findings.add(rules::STRAY, Problem::new(file, 1, "belongs to no snippet"));
    }
}

/// The generated list of a part's snippets is as bless would write it.
fn mounted(part: &Part, findings: &mut Findings) {
    let unmounted = harness::mount::unmounted(part).unwrap_or_default();
    let message = match unmounted.as_slice() {
        [] if harness::mount::is_fresh(part).unwrap_or(false) => return,
        [] => "is not what `cargo xtask bless` writes".to_owned(),
        [first, others @ ..] => {
            let more = match others.len() {
                0 => String::new(),
                n => format!(" and {n} more"),
            };
            let name = &first.name;
            format!("does not mount `{name}`{more}; `cargo xtask bless` writes this file")
        }
    };
    findings.add(rules::MOUNT, Problem::new(part.main_rs(), 1, message));
}

/// Where a snippet's twin would lie.
fn twin_of(snippet: &Snippet) -> PathBuf {
    snippet.source.with_file_name(format!("{}.py", snippet.stem()))
}

fn name(snippet: &Snippet, slugs: &BTreeSet<&str>, findings: &mut Findings) {
    let (folder, stem) = (snippet.folder(), snippet.stem());
    if !slugs.contains(folder) {
        let message =
            format!("no page is called `{folder}`: a snippet's folder is the page's name");
        findings.add(rules::SNIPPET_FOLDER, Problem::new(&snippet.source, 1, message));
    }
    let last = stem.rsplit('_').next().unwrap_or_default();
    if !last.is_empty() && last.bytes().all(|b| b.is_ascii_digit()) {
        let message = format!("the name `{stem}` counts; say what the snippet shows");
        findings.add(rules::SNIPPET_NAME, Problem::new(&snippet.source, 1, message));
    }
}

/// The sentence on the first line, of this snippet alone, and the same in the twin.
fn title<'a>(
    snippet: &'a Snippet,
    code: &Code<'_>,
    titles: &mut BTreeMap<String, &'a str>,
    findings: &mut Findings,
) {
    let first = code.text.lines().next().unwrap_or_default();
    let title = first.strip_prefix("//! ").map(str::trim).filter(|title| {
        title.ends_with(['.', '?']) && !title.starts_with(|c: char| c.is_lowercase())
    });
    let Some(title) = title else {
        let message = "the first line is not `//!` and one sentence with a capital and a full stop";
        findings.add(rules::SNIPPET_TITLE, Problem::new(code.path, 1, message));
        return;
    };
    if let Some(other) = titles.insert(title.to_owned(), &snippet.name) {
        let message = format!("`{other}` has the same title: say what this one shows");
        findings.add(rules::SNIPPET_TITLE, Problem::new(code.path, 1, message));
    }
    if let Twin::File(path) = &snippet.twin
        && let Ok(text) = std::fs::read_to_string(path)
        && text.lines().next() != Some(&format!("\"\"\"{title}\"\"\""))
    {
        let message = format!("the docstring is not the snippet's title: `\"\"\"{title}\"\"\"`");
        findings.add(rules::SNIPPET_TITLE, Problem::new(path, 1, message));
    }
}

fn twin(snippet: &Snippet, code: &Code<'_>, findings: &mut Findings) {
    let reasons = TWIN_REASONS.join(", ");
    match &snippet.twin {
        Twin::File(path) => {
            let Ok(text) = std::fs::read_to_string(path) else {
                return;
            };
            Code { path, text: &text }.size("the twin", findings);
        }
        Twin::Missing => {
            let message = format!(
                "no Python twin beside it, and no reason: `//! twin: none (reason)` on line 2, with one of {reasons}"
            );
            findings.add(rules::TWIN, Problem::new(code.path, 1, message));
        }
        Twin::None(_) if snippet.kind == Kind::Figure => {}
        Twin::None(reason) if !TWIN_REASONS.contains(&reason.as_str()) => {
            let message = format!(
                "`{reason}` is no reason to have no twin; known: {reasons} (a picture says `//! kind: figure`)"
            );
            findings.add(rules::TWIN, Problem::new(code.path, 2, message));
        }
        Twin::None(_) => {}
    }
    if let Twin::None(_) = &snippet.twin
        && twin_of(snippet).is_file()
    {
        let message = "says it has no twin, but one lies beside it";
        findings.add(rules::TWIN, Problem::new(code.path, 2, message));
    }
}

/// The marks of what the reader of an exercise writes, in a solution and in its twin.
fn holes(part: &Part, snippet: &Snippet, code: &Code<'_>, findings: &mut Findings) {
    let n_marks = code.holes(Language::Rust, snippet, findings);
    if let Twin::File(path) = &snippet.twin
        && let Ok(text) = std::fs::read_to_string(path)
    {
        Code { path, text: &text }.holes(Language::Python, snippet, findings);
    }
    let page = part.chapter(snippet.folder());
    let is_declared = page.is_some_and(|page| part.policy.pages.contains_key(&page.id));
    if snippet.is_solution() && is_declared && n_marks == 0 {
        let message = "part.toml gives the page a kind, but nothing here is the reader's: mark it with `// yours: what` and `// end`";
        findings.add(rules::PAGE_HOLES, Problem::new(code.path, 1, message));
    }
}

/// The SQL of a query lies beside its program, fits a page, and is the text that the program runs.
fn query(path: &Path, code: &Code<'_>, findings: &mut Findings) {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let mut complain = |at: &Path, message| {
        findings.add(rules::SNIPPET_QUERY, Problem::new(at, 1, message));
    };
    match std::fs::read_to_string(path) {
        Err(_) => complain(
            code.path,
            format!("says that it is a query, but there is no {name} beside it"),
        ),
        Ok(text) => {
            if !code.text.contains(&format!("include_str!(\"{name}\")")) {
                let message =
                    format!("does not run its query: `include_str!(\"{name}\")` is its text");
                complain(code.path, message);
            }
            Code { path, text: &text }.size("the query", findings);
        }
    }
}

/// A number with three or more decimals that stands in the output and in the code.
fn literal(snippet: &Snippet, code: &Code<'_>, findings: &mut Findings) {
    let Ok(golden) = std::fs::read_to_string(&snippet.golden) else {
        return;
    };
    let printed: BTreeSet<&str> = decimals(&golden).map(|(_, number)| number).collect();
    let twin = match &snippet.twin {
        Twin::File(path) => std::fs::read_to_string(path).ok().map(|text| (path, text)),
        Twin::None(_) | Twin::Missing => None,
    };
    let files = [(code.path, code.text)];
    for (path, text) in files.into_iter().chain(twin.iter().map(|(p, t)| (p.as_path(), t.as_str())))
    {
        let lines = LineTable::new(text);
        for (at, number) in decimals(text).filter(|(_, number)| printed.contains(number)) {
            let message = format!("`{number}` is typed here and printed in the output; compute it");
            findings.add(rules::SNIPPET_LITERAL, Problem::new(path, lines.line(at), message));
        }
    }
}

/// The numbers with [`MIN_DECIMALS`] or more decimals in a text, without their signs, and where they stand.
fn decimals(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.match_indices('.').filter_map(|(dot, _)| {
        let is_digit = |c: char| c.is_ascii_digit();
        let before = &text[..dot];
        let start = before.trim_end_matches(is_digit).len();
        let tail = &text[dot + 1..];
        let n_decimals = tail.len() - tail.trim_start_matches(is_digit).len();
        let end = dot + 1 + n_decimals;
        // Part of a name or of a version (`v1.234`, `1.2.345`) is no number.
        let joins = |c: char| c.is_alphanumeric() || c == '_' || c == '.';
        let alone = !text[..start].ends_with(joins) && !text[end..].starts_with(['.', '_']);
        (start < dot && n_decimals >= MIN_DECIMALS && alone).then(|| (start, &text[start..end]))
    })
}

/// A golden shows as what it is: escape sequences and carriage returns would not.
fn plain(snippet: &Snippet, findings: &mut Findings) {
    let Ok(golden) = std::fs::read_to_string(&snippet.golden) else {
        return;
    };
    // Carriage returns at the ends of lines are the rule `line-end`'s business.
    if let Some((c, place)) = control_character(&golden.replace("\r\n", "\n")) {
        let message = format!("holds the control character {}", c.escape_default());
        findings.add(rules::GOLDEN_TEXT, Problem::new(&snippet.golden, place.line, message));
    }
}

/// A figure's golden has a title and a description.
fn figure(snippet: &Snippet, findings: &mut Findings) {
    let Ok(svg) = std::fs::read_to_string(&snippet.golden) else {
        return;
    };
    for tag in ["title", "desc"] {
        if !svg.contains(&format!("<{tag}")) {
            let message = format!("the picture has no <{tag}> for those who cannot see it");
            findings.add(rules::FIGURE_TEXT, Problem::new(&snippet.source, 1, message));
        }
    }
}

/// A program's text.
struct Code<'a> {
    path: &'a Path,
    text: &'a str,
}

impl Code<'_> {
    fn size(&self, what: &str, findings: &mut Findings) {
        let n_lines = self.text.lines().count();
        if n_lines > MAX_SNIPPET_LINES {
            let message =
                format!("{what} has {n_lines} lines, but at most {MAX_SNIPPET_LINES} fit a page");
            findings
                .add(rules::SNIPPET_SIZE, Problem::new(self.path, MAX_SNIPPET_LINES + 1, message));
        }
        for (i, line) in self.text.lines().enumerate() {
            let n_columns = line.chars().count();
            if n_columns > MAX_COLUMNS {
                let message = format!("{n_columns} columns, but at most {MAX_COLUMNS} fit a page");
                findings.add(rules::SNIPPET_SIZE, Problem::new(self.path, i + 1, message));
            }
        }
    }

    /// Reports wrong marks; gives how many holes and wrong marks there are.
    fn holes(&self, language: Language, snippet: &Snippet, findings: &mut Findings) -> usize {
        let (holes, problems) = hole::read(self.text, language);
        let n_marks = holes.len() + problems.len();
        for (line, message) in problems {
            findings.add(rules::SNIPPET_HOLE, Problem::new(self.path, line, message));
        }
        if let Some(hole) = holes.first().filter(|_| !snippet.is_solution()) {
            let message = "only a solution leaves something to the reader";
            findings
                .add(rules::SNIPPET_HOLE, Problem::new(self.path, *hole.lines.start(), message));
        }
        n_marks
    }

    /// The lines without their comments.
    fn code_lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text
            .lines()
            .enumerate()
            .map(|(i, line)| (i + 1, line.split("//").next().unwrap_or_default()))
    }

    fn errors(&self, findings: &mut Findings) {
        for (number, line) in self.code_lines() {
            for call in [".unwrap()", ".expect("] {
                if line.contains(call) {
                    let message =
                        format!("`{call}`: return `numerics::Result<()>` from main and use `?`");
                    findings.add(rules::SNIPPET_ERRORS, Problem::new(self.path, number, message));
                }
            }
            if let Some(call) = leaves(line) {
                let message =
                    format!("`{call}` leaves in the middle; a snippet ends where main ends");
                findings.add(rules::SNIPPET_ERRORS, Problem::new(self.path, number, message));
            }
        }
    }

    fn printing(&self, findings: &mut Findings) {
        for (number, line) in self.code_lines() {
            let mut complain = |message: String| {
                findings.add(rules::SNIPPET_PRINT, Problem::new(self.path, number, message));
            };
            for call in ["eprintln!", "eprint!", "dbg!"] {
                if line.contains(call) {
                    complain(format!(
                        "`{call}` writes to stderr; a snippet prints to stdout alone"
                    ));
                }
            }
            if let Some(format) = float_format(line) {
                complain(format!("`{format}`: print floats through `show`, as the twin does"));
            }
        }
    }
}

/// A call that ends the process, or the import of one.
fn leaves(line: &str) -> Option<&'static str> {
    let imports = |name: &str| {
        let list = line.split_once("process::{").map(|(_, list)| list);
        list.is_some_and(|list| list.split([',', '}', ' ']).any(|word| word == name))
    };
    let calls = [("process::exit", "exit"), ("process::abort", "abort")];
    calls
        .into_iter()
        .find(|(path, name)| line.contains(path) || imports(name))
        .map(|(path, _)| path)
}

/// A format such as `{:.3}`, `{x:8.2}` or `{:e}`, which only floats have.
fn float_format(line: &str) -> Option<&str> {
    line.match_indices('{').find_map(|(at, _)| {
        let (inside, _) = line[at + 1..].split_once('}')?;
        let (name, spec) = inside.split_once(':')?;
        let is_name = name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
        let precise = spec.split_once('.').is_some_and(|(width, precision)| {
            !width.contains(char::is_whitespace)
                && precision.starts_with(|c: char| c.is_ascii_digit() || c == '*')
        });
        let exponent = matches!(spec, "e" | "E");
        (is_name && (precise || exponent)).then(|| &line[at..at + inside.len() + 2])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_whole_numbers_with_three_or_more() {
        let found = |text| decimals(text).map(|(_, n)| n).collect::<Vec<_>>();
        assert_eq!(found("a 0.125, -3.1416 and 1.25"), ["0.125", "3.1416"]);
        assert_eq!(found("x=2.71828f64"), ["2.71828"]);
        assert_eq!(found("v1.234 1.2.345 a.123 .500"), Vec::<&str>::new());
    }

    #[test]
    fn only_floats_have_a_precision() {
        assert_eq!(float_format("println!(\"{x:.3}\")"), Some("{x:.3}"));
        assert_eq!(float_format("println!(\"{:8.2} {}\", a, b)"), Some("{:8.2}"));
        assert_eq!(float_format("println!(\"{x:e}\")"), Some("{x:e}"));
        assert_eq!(float_format("println!(\"{name:>8} {i:03}\")"), None);
        assert_eq!(float_format("let p = Point { x: 1.0, y: 0.5 };"), None);
    }
}
