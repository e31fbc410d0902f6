//! Rules for every text file of the repository, whatever it is about.

use std::collections::BTreeMap;
use std::path::Path;

use harness::discover::{MAX_NAME_CHARS, is_reserved};
use manuscript::Problem;
use manuscript::limits::MAX_PATH_CHARS;
use manuscript::rules::{self, Rule};
use manuscript::terms::Fix;

use super::Findings;
use super::repo::{Repo, Text};

/// Checks all files.
pub(crate) fn check(repo: &Repo, findings: &mut Findings) {
    names(repo, findings);
    let homes = homes(repo);
    for file in &repo.texts {
        if let Some(message) = head(file) {
            findings.add(rules::HEAD, Problem::new(&file.path, 1, message));
        }
        line_ends(file, findings);
        lines(file, &homes, findings);
        ending(file, findings);
    }
}

/// Names that some system cannot check out.
fn names(repo: &Repo, findings: &mut Findings) {
    let mut seen: BTreeMap<String, &Path> = BTreeMap::new();
    for file in &repo.files {
        let below = file.strip_prefix(&repo.root).unwrap_or(file);
        let lower = below.to_string_lossy().to_lowercase();
        let twin = seen.insert(lower, below);
        let message =
            match (below.iter().find_map(|name| unportable(&name.to_string_lossy())), twin) {
                (Some(message), _) => message,
                (None, Some(twin)) => {
                    format!(
                        "differs from {} in case alone: some systems hold one of them",
                        twin.display()
                    )
                }
                (None, None) => match below.to_string_lossy().chars().count() {
                    0..=MAX_PATH_CHARS => continue,
                    n => format!(
                        "the path has {n} characters, but at most {MAX_PATH_CHARS} fit every system"
                    ),
                },
            };
        findings.add(rules::FILE_NAME, Problem::new(file, 1, message));
    }
}

/// What is wrong with one name of a path.
fn unportable(name: &str) -> Option<String> {
    let is_bad = |c: char| c.is_control() || "<>:\"|?*\\\u{fffd}".contains(c);
    match name.chars().count() {
        _ if is_reserved(name) => Some(format!("Windows keeps the name `{name}` for a device")),
        _ if name.contains(is_bad) || name.ends_with(['.', ' ']) => {
            Some(format!("Windows has no file called `{name}`"))
        }
        0..=MAX_NAME_CHARS => None,
        n => Some(format!(
            "the name has {n} characters, but at most {MAX_NAME_CHARS} fit every system"
        )),
    }
}

/// Carriage returns: told once a file, with the repair.
fn line_ends(file: &Text, findings: &mut Findings) {
    let Some(first) = file.text.find('\r') else {
        return;
    };
    let line = 1 + file.text[..first].matches('\n').count();
    let n_lines = file.text.lines().count();
    let n_ends = file.text.split('\n').filter(|line| line.contains('\r')).count();
    let message = format!(
        "carriage returns in {n_ends} of {n_lines} lines; lines end with LF alone, and `cargo xtask tidy --fix` mends it"
    );
    findings.add(rules::LINE_END, Problem::new(&file.path, line, message));
    findings.fixes.push(Fix {
        path: file.path.clone(),
        start: 0,
        old: file.text.clone(),
        new: file.text.replace("\r\n", "\n").replace('\r', "\n"),
    });
}

/// What is wrong with the first line.
fn head(file: &Text) -> Option<&'static str> {
    let mut lines = file.text.lines();
    let mut first = lines.next().unwrap_or_default();
    let is_script = first.starts_with("#!") && file.kind != "rs";
    if is_script {
        first = lines.next().unwrap_or_default();
    }
    let says = |marks: &[&str]| {
        marks.iter().any(|mark| {
            let rest = first.trim_start().strip_prefix(mark);
            rest.is_some_and(|rest| rest.chars().any(char::is_alphanumeric))
        })
    };
    match file.kind.as_str() {
        "rs" if !says(&["//"]) => {
            Some("the first line is no comment that says what the file is: `//! …`")
        }
        "py" if !says(&["\"\"\"", "#"]) => {
            Some("the first line is no docstring that says what the file is: `\"\"\"…\"\"\"`")
        }
        // A package's manifest says it in its description.
        "toml" if first == "[package]" && file.text.contains("\ndescription = \"") => None,
        "toml" | "sh" | "yml" | "yaml" if !says(&["#"]) => {
            Some("the first line is no comment that says what the file is: `# …`")
        }
        "md" if !says(&["# "]) => {
            Some("the first line is no heading that says what the page is: `# …`")
        }
        "sql" if !says(&["--"]) => {
            Some("the first line is no comment that says what the file is: `-- …`")
        }
        "js" | "mjs" | "css" if !says(&["/*", "//"]) => {
            Some("the first line is no comment that says what the file is: `/* … */`")
        }
        _ => None,
    }
}

/// Rules for single lines. Most files break none: each is searched as a whole before its lines are.
fn lines(file: &Text, homes: &[String], findings: &mut Findings) {
    let text = &file.text;
    let is_golden = matches!(file.kind.as_str(), "out" | "svg");
    if !is_golden && [" \n", "\t\n", " \r", "\t\r"].iter().any(|end| text.contains(end))
        || text.ends_with([' ', '\t'])
    {
        each_line(file, findings, rules::TRAILING_SPACE, |line| {
            let told = "white space at the end of the line".to_owned();
            line.trim_end_matches('\r').ends_with([' ', '\t']).then_some(told)
        });
    }
    if matches!(file.kind.as_str(), "md" | "rs" | "py" | "toml") && text.contains('\t') {
        each_line(file, findings, rules::TAB, |line| {
            line.contains('\t').then(|| "a tab; write spaces".to_owned())
        });
    }
    let written = ["rs", "py", "toml", "md", "js", "mjs", "css", "sh"];
    if !written.contains(&file.kind.as_str()) {
        return;
    }
    let markers = Markers::new();
    if markers.find(text).is_some() {
        each_line(file, findings, rules::UNFINISHED, |line| {
            let word = markers.find(line)?;
            Some(format!("`{word}`: finish it, or leave it out"))
        });
    }
    for home in homes.iter().filter(|home| text.contains(home.as_str())) {
        each_line(file, findings, rules::MACHINE_PATH, |line| {
            let told = || format!("names a folder of one machine, `{home}…`");
            names_folder(line, home).then(told)
        });
    }
}

/// Reports every line that `complain` complains of.
fn each_line(
    file: &Text,
    findings: &mut Findings,
    rule: Rule,
    complain: impl Fn(&str) -> Option<String>,
) {
    for (i, line) in file.text.split('\n').enumerate() {
        if let Some(message) = complain(line) {
            findings.add(rule, Problem::new(&file.path, i + 1, message));
        }
    }
}

/// The end of the file.
fn ending(file: &Text, findings: &mut Findings) {
    if file.text.is_empty() || matches!(file.kind.as_str(), "out" | "svg") {
        return;
    }
    let line = file.text.lines().count();
    let message = if !file.text.ends_with('\n') {
        "no line break at the end of the file"
    } else if file.text.ends_with("\n\n") || file.text.ends_with("\n\r\n") {
        "blank lines at the end of the file"
    } else {
        return;
    };
    findings.add(rules::FINAL_NEWLINE, Problem::new(&file.path, line, message));
}

/// The markers of unfinished work. (Put together here, so that this file does not report itself.)
struct Markers {
    words: [String; 3],
    macros: [String; 2],
}

impl Markers {
    fn new() -> Self {
        Self {
            words: [["TO", "DO"], ["FIX", "ME"], ["X", "XX"]].map(|parts| parts.concat()),
            macros: [["to", "do!("], ["unimple", "mented!("]].map(|parts| parts.concat()),
        }
    }

    /// The marker in a text, a word as a whole word.
    fn find(&self, text: &str) -> Option<&str> {
        let joins = |c: char| c.is_alphanumeric() || c == '_';
        let is_word = |word: &&String| {
            text.match_indices(word.as_str()).any(|(at, _)| {
                !text[..at].ends_with(joins) && !text[at + word.len()..].starts_with(joins)
            })
        };
        let word = self.words.iter().find(is_word);
        word.or_else(|| self.macros.iter().find(|m| text.contains(m.as_str()))).map(String::as_str)
    }
}

/// Beginnings of paths that mean one machine: homes of people, this user's home, this checkout.
fn homes(repo: &Repo) -> Vec<String> {
    let mut homes =
        vec!["/home".to_owned() + "/", "/Users".to_owned() + "/", "C:\\Users".to_owned() + "\\"];
    homes.push(repo.root.display().to_string());
    // `/root` and its like; a home of one letter or none would match too much.
    homes.extend(std::env::var("HOME").ok().filter(|home| home.len() > 3).map(|home| home + "/"));
    homes
}

/// Whether a line holds the path `home` at the start of a path, not in the middle of one (`docs/home/`).
fn names_folder(line: &str, home: &str) -> bool {
    line.match_indices(home).any(|(at, _)| {
        !line[..at].ends_with(|c: char| c.is_alphanumeric() || "._-~/}\\:".contains(c))
            && line[at + home.len()..]
                .starts_with(|c: char| c.is_alphanumeric() || "/\\.".contains(c))
    })
}
