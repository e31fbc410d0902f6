//! "What a second part needs moves up": what of that a machine can see.
//!
//! A program or function that types something out on purpose, because its page teaches it, says so in a comment:
//! `// by hand: why`.

use std::collections::BTreeMap;

use harness::discover::{Book, Kind};
use manuscript::source::{Function, Sources};
use manuscript::terms::graph::in_order;
use manuscript::{Problem, rules};

use super::Findings;

/// The comment that says why something is typed out.
const ALLOWED: &str = "// by hand: ";

/// Checks the snippets and the libraries.
pub(crate) fn check(book: &Book, sources: &Sources, findings: &mut Findings) {
    for snippet in book.snippets().filter(|snippet| snippet.kind != Kind::CompileFail) {
        let Ok(text) = std::fs::read_to_string(&snippet.source) else {
            continue;
        };
        if let Some(line) = standardizes(&text).filter(|_| !text.contains(ALLOWED)) {
            let message = format!(
                "standardizes by hand: `learning::preprocessing::StandardScaler` does it (where the page teaches it: `{ALLOWED}why`)"
            );
            findings.add(rules::MOVED_UP, Problem::new(&snippet.source, line, message));
        }
    }
    functions(book, sources, findings);
}

/// Public functions of one name and shape in the libraries of two parts; told where the later part has it.
fn functions(book: &Book, sources: &Sources, findings: &mut Findings) {
    let mut known: BTreeMap<(String, String), (String, Function)> = BTreeMap::new();
    for part in in_order(book) {
        for function in sources.functions(part) {
            let key = (function.name.clone(), function.shape.clone());
            match known.get(&key) {
                Some((other, first)) if *other != part.name && !function.text.contains(ALLOWED) => {
                    let file = first.file.strip_prefix(&book.root).unwrap_or(&first.file);
                    let file = file.display().to_string().replace('\\', "/");
                    let message = format!(
                        "`{}` stands in {other} too, with the same shape ({file}:{}): it belongs into a shared crate",
                        function.name, first.line
                    );
                    let problem = Problem::new(&function.file, function.line, message);
                    findings.add(rules::MOVED_UP, problem);
                }
                Some(_) => {}
                None => drop(known.insert(key, (part.name.clone(), function))),
            }
        }
    }
}

/// The line on which a program divides by the spread of a matrix's columns, as standardizing does.
fn standardizes(text: &str) -> Option<usize> {
    if !text.contains(".std_axis(") {
        return None;
    }
    let code: Vec<&str> =
        text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect();
    let names = spreads(&code.join(" "));
    let is_spread = |divisor: &str| {
        let end = divisor.find(|c: char| !(c.is_alphanumeric() || "_.".contains(c)));
        let (path, rest) = divisor.split_at(end.unwrap_or(divisor.len()));
        names.iter().any(|name| name == path)
            || (path.ends_with(".std_axis") && rest.starts_with('('))
    };
    code.iter()
        .position(|line| {
            line.match_indices('/')
                .any(|(at, _)| is_spread(line[at + 1..].trim_start_matches(['=', ' ', '&', '*'])))
        })
        .map(|i| i + 1)
}

/// The names that hold spreads: `std` of `let std = x.std_axis(…);`, and of a pair that holds one.
fn spreads(code: &str) -> Vec<String> {
    let mut names = Vec::new();
    for statement in code.split(';') {
        let Some((_, binding)) = statement.split_once("let ") else {
            continue;
        };
        let Some((left, right)) = binding.split_once('=') else {
            continue;
        };
        // In `(mean, std) = (x.mean_axis(…), x.std_axis(…))` the spread stands where its name does: last.
        if right.contains(".std_axis(") && !right.contains('/') {
            let words = left.split(|c: char| !(c.is_alphanumeric() || c == '_'));
            names.extend(words.rev().find(|word| !word.is_empty()).map(str::to_owned));
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_division_by_the_spread_of_columns_is_seen() {
        for by_hand in [
            "let z = (&x - &mean) / &x.std_axis(Axis(0), 0.0);",
            "let z = (x - mean)\n    / seen.x.std_axis(Axis(0), 0.0);",
            "let std = x.std_axis(Axis(0), 0.0);\nlet z = &deviations / &std;",
            "let (mean, sd) = (x.mean_axis(Axis(0)), x.std_axis(Axis(0), 0.0));\nx.map(|x| (x - 1.0) / &sd);",
            "let std = x.std_axis(Axis(0), 0.0);\nz /= &std;",
        ] {
            assert!(standardizes(by_hand).is_some(), "{by_hand}");
        }
        for other in [
            "let z = (x - mean) / std;",
            "let std = x.std_axis(Axis(0), 0.0);\nprintln!(\"{}\", show::vector(&std, 2)); // (x - m) / std",
            "let std = x.std_axis(Axis(0), 0.0);\nlet half = n / stdx;",
        ] {
            assert_eq!(standardizes(other), None, "{other}");
        }
        assert_eq!(standardizes("//! T.\n\nlet z = x / &x.std_axis(Axis(0), 0.0);"), Some(3));
    }
}
