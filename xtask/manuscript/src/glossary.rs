//! The glossary: every term of the book, from the parts' `glossary.toml` files.

use std::ops::Range;
use std::path::{Path, PathBuf};

use harness::discover::{Book, Part};
use serde::Deserialize;
use toml::Spanned;

use crate::Problem;
use crate::markdown::line_of;

/// All terms of the book, part by part, in the order of their files.
#[derive(Debug, Clone, Default)]
pub struct Glossary {
    /// The terms.
    pub terms: Vec<Term>,
}

/// One term: a word in one sense, with the place that defines it and the code that shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The term's unique name, with the sense in brackets where the word has several: `kernel (convolution)`.
    pub term: String,
    /// What the reader searches and hovers: `kernel`. Terms may share it.
    pub word: String,
    /// Inflections and synonyms.
    pub aliases: Vec<String>,
    /// What it means, in one sentence.
    pub definition: String,
    /// The page that defines it: the stem of its file, `05a-kernels`.
    pub chapter: String,
    /// The snippet in which the reader sees it happen: `kernels/trick`.
    pub snippet: String,
    /// Names of other terms that it is taken for.
    pub confusable: Vec<String>,
    /// An everyday word such as *step*: checked only in bold or as a link.
    pub everyday: bool,
    /// The package of the part that defines it.
    pub part: String,
    /// The `glossary.toml` that it stands in.
    pub path: PathBuf,
    /// The line of its `[[term]]`'s `term = …`, counted from 1.
    pub line: usize,
}

impl Term {
    /// Everything in a text that means this term: its word, then its aliases.
    pub fn forms(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.word.as_str()).chain(self.aliases.iter().map(String::as_str))
    }
}

impl Glossary {
    /// Reads the `glossary.toml` of every part; a part without one has no terms.
    ///
    /// # Errors
    /// Every file that cannot be read or does not have the format of STYLE.md, with the line.
    /// What the terms say of chapters and snippets is checked by [`crate::terms::Graph`].
    pub fn load(book: &Book) -> Result<Self, Vec<Problem>> {
        let mut terms = Vec::new();
        let mut problems = Vec::new();
        for part in &book.parts {
            let path = part.dir.join("glossary.toml");
            match std::fs::read_to_string(&path) {
                Ok(text) => match parse(&text, &path, part) {
                    Ok(more) => terms.extend(more),
                    Err(more) => problems.extend(more),
                },
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
                Err(error) => {
                    problems.push(Problem::new(path, 1, format!("cannot be read: {error}")))
                }
            }
        }
        if problems.is_empty() { Ok(Self { terms }) } else { Err(problems) }
    }

    /// The term of this unique name.
    pub fn term(&self, name: &str) -> Option<&Term> {
        self.terms.iter().find(|t| t.term == name)
    }

    /// The terms that `word` may mean: by unique name, else by word or alias; case does not matter.
    pub fn senses(&self, word: &str) -> Vec<&Term> {
        let wanted = word.to_lowercase();
        let named: Vec<&Term> =
            self.terms.iter().filter(|t| t.term.to_lowercase() == wanted).collect();
        let by_form = || {
            self.terms.iter().filter(|t| t.forms().any(|f| f.to_lowercase() == wanted)).collect()
        };
        // A bare `kernel` may be the name of one sense and the word of several: then all are meant.
        let by_form: Vec<&Term> = by_form();
        if named.is_empty() || by_form.len() > named.len() { by_form } else { named }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    term: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    term: Spanned<String>,
    word: Spanned<String>,
    #[serde(default)]
    aliases: Option<Spanned<Vec<String>>>,
    definition: Spanned<String>,
    chapter: Spanned<String>,
    snippet: Spanned<String>,
    #[serde(default)]
    confusable: Vec<String>,
    #[serde(default)]
    everyday: bool,
}

/// The terms of one file.
fn parse(text: &str, path: &Path, part: &Part) -> Result<Vec<Term>, Vec<Problem>> {
    let file: File = toml::from_str(text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        vec![Problem::new(path, line_of(text, at), format!("glossary: {}", error.message()))]
    })?;
    let mut problems = Vec::new();
    let terms: Vec<Term> = file
        .term
        .into_iter()
        .map(|entry| {
            let line = line_of(text, entry.term.span().start);
            let mut check = |span: Range<usize>, complaint: Option<String>| {
                if let Some(message) = complaint {
                    let message = format!("term `{}`: {message}", entry.term.get_ref());
                    problems.push(Problem::new(path, line_of(text, span.start), message));
                }
            };
            check(entry.term.span(), name(entry.term.get_ref(), entry.word.get_ref()));
            check(entry.word.span(), form("word", entry.word.get_ref()));
            let (aliases, at) = match entry.aliases {
                Some(aliases) => (aliases.get_ref().clone(), aliases.span()),
                None => (Vec::new(), entry.word.span()),
            };
            for alias in &aliases {
                let twice = aliases.iter().filter(|a| *a == alias).count() > 1;
                let complaint = if alias == entry.word.get_ref() || twice {
                    Some(format!("`{alias}` stands twice among its word and aliases"))
                } else {
                    form("alias", alias)
                };
                check(at.clone(), complaint);
            }
            check(entry.definition.span(), sentence(entry.definition.get_ref()));
            for (key, value) in [("chapter", &entry.chapter), ("snippet", &entry.snippet)] {
                check(
                    value.span(),
                    value.get_ref().is_empty().then(|| format!("`{key}` is empty")),
                );
            }
            Term {
                term: entry.term.into_inner(),
                word: entry.word.into_inner(),
                aliases,
                definition: entry.definition.into_inner(),
                chapter: entry.chapter.into_inner(),
                snippet: entry.snippet.into_inner(),
                confusable: entry.confusable,
                everyday: entry.everyday,
                part: part.name.clone(),
                path: path.to_path_buf(),
                line,
            }
        })
        .collect();
    problems.dedup();
    if problems.is_empty() { Ok(terms) } else { Err(problems) }
}

/// A term is its word, or its word with the sense in brackets.
fn name(term: &str, word: &str) -> Option<String> {
    let bare = match term.split_once(" (") {
        Some((bare, sense)) if sense.len() > 1 && sense.ends_with(')') => bare,
        _ => term,
    };
    (bare != word).then(|| {
        format!("the term is its word, with a sense in brackets where the word has several: `{word}` or `{word} (sense)`")
    })
}

/// A word or alias is not empty, and its spaces are single.
fn form(key: &str, form: &str) -> Option<String> {
    let tidy = form.split_whitespace().collect::<Vec<_>>().join(" ");
    if form.chars().any(char::is_alphanumeric) && tidy == form {
        None
    } else {
        Some(format!("the {key} `{form}` has no letters, or spaces that are not single"))
    }
}

/// A definition is one sentence: an upper-case start or a symbol, one full stop, at its end.
fn sentence(definition: &str) -> Option<String> {
    let inner = definition.strip_suffix('.').unwrap_or(definition);
    let starts_low = definition.chars().next().is_none_or(char::is_lowercase);
    let breaks = inner.match_indices(['.', '!', '?']).any(|(i, _)| {
        let before = inner[..i].rsplit(char::is_whitespace).next().unwrap_or_default();
        let after = inner[i + 1..].trim_start_matches([')', '"', '”']);
        // `e.g. x`, `vs. y` and `1.5` do not end a sentence: only a stop before a space and a capital does.
        let abbreviated = before.len() < 3 || before.contains('.');
        !abbreviated
            && after.starts_with(' ')
            && after.trim_start().chars().next().is_some_and(char::is_uppercase)
    });
    if inner.len() == definition.len() || starts_low || breaks || definition.contains('\n') {
        Some("the definition is one sentence, from a capital to a full stop".to_owned())
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part() -> Part {
        Part {
            name: "part1-vocabulary".into(),
            dir: PathBuf::from("p1"),
            chapters: vec![],
            snippets: vec![],
            policy: Default::default(),
        }
    }

    fn entry(change: (&str, &str)) -> String {
        let entry = r#"# The terms.

[[term]]
term = "kernel (SVM)"
word = "kernel"
aliases = ["kernels"]
definition = "A function of two points, e.g. a dot product."
chapter = "05a-kernels"
snippet = "kernels/xor"
confusable = []
everyday = false
"#;
        assert!(entry.contains(change.0));
        entry.replacen(change.0, change.1, 1)
    }

    fn read(text: &str) -> Result<Vec<Term>, Vec<String>> {
        parse(text, Path::new("g.toml"), &part())
            .map_err(|all| all.iter().map(Problem::to_string).collect())
    }

    #[test]
    fn reads_a_term() {
        let terms = read(&entry(("", ""))).unwrap();
        assert_eq!(terms[0].line, 4);
        assert_eq!(terms[0].forms().collect::<Vec<_>>(), ["kernel", "kernels"]);
        assert_eq!(terms[0].part, "part1-vocabulary");
    }

    #[test]
    fn each_fault_has_its_line() {
        let cases = [
            (("everyday = false", "everyday = 1"), "g.toml:11: error: glossary: invalid type"),
            (
                ("confusable = []", "confuse = []"),
                "g.toml:10: error: glossary: unknown field `confuse`",
            ),
            (
                ("chapter = \"05a-kernels\"\n", ""),
                "g.toml:3: error: glossary: missing field `chapter`",
            ),
            (
                ("kernel (SVM)", "gram (SVM)"),
                "g.toml:4: error: term `gram (SVM)`: the term is its word",
            ),
            (
                ("word = \"kernel\"", "word = \"\""),
                "g.toml:4: error: term `kernel (SVM)`: the term is its word",
            ),
            (
                ("[\"kernels\"]", "[\"kernels\", \"kernel\"]"),
                "g.toml:6: error: term `kernel (SVM)`: `kernel` stands twice",
            ),
            (
                ("[\"kernels\"]", "[\"two  spaces\"]"),
                "g.toml:6: error: term `kernel (SVM)`: the alias `two  spaces`",
            ),
            (
                ("product.\"", "product\""),
                "g.toml:7: error: term `kernel (SVM)`: the definition is one sentence",
            ),
            (
                ("points, e.g. a", "points. It is a"),
                "g.toml:7: error: term `kernel (SVM)`: the definition is one sentence",
            ),
            (("05a-kernels", ""), "g.toml:8: error: term `kernel (SVM)`: `chapter` is empty"),
            (("[[term]]", "[[term]"), "g.toml:3: error: glossary: "),
        ];
        for (change, wanted) in cases {
            let got = read(&entry(change)).unwrap_err();
            assert!(got[0].starts_with(wanted), "for {change:?}: {got:?}");
        }
    }

    #[test]
    fn senses_by_name_word_and_alias() {
        let mut terms = read(&entry(("", ""))).unwrap();
        let mut other = terms[0].clone();
        other.term = "kernel (GPU)".into();
        terms.push(other);
        let glossary = Glossary { terms };
        assert_eq!(glossary.senses("KERNELS").len(), 2);
        assert_eq!(glossary.senses("kernel (gpu)").len(), 1);
        assert!(glossary.senses("tensor").is_empty());
    }
}
