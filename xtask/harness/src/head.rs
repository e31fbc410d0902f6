//! What a snippet says of itself: its title, its kind, why it has no twin (in its first lines), which libraries it names.

use std::fs;
use std::path::{Path, PathBuf};

use crate::book::{Kind, Snippet, Twin};
use crate::error::{Error, Result};
use crate::policy::KINDS;

impl Snippet {
    /// Reads one from its file; `peers` are the libraries that only the part's feature `peers` brings.
    pub(crate) fn read(
        part: &str,
        name: &str,
        source: PathBuf,
        fails: bool,
        peers: &[String],
    ) -> Result<Snippet> {
        let text = fs::read_to_string(&source).map_err(|e| Error::io("read", &source, e))?;
        let head: Vec<&str> =
            text.lines().map_while(|line| line.strip_prefix("//!")).map(str::trim).collect();
        let title = head.first().map_or(String::new(), |line| (*line).to_owned());
        let reason = head.iter().find_map(|line| {
            let reason = line.strip_prefix("twin: none")?.trim();
            Some(reason.strip_prefix('(')?.strip_suffix(')')?.to_owned())
        });
        let said = head.iter().find_map(|line| line.strip_prefix("kind:")).map(str::trim);
        let kind = match said {
            _ if fails => Kind::CompileFail,
            None => Kind::Text,
            Some(said) => match KINDS.iter().find(|(name, _)| *name == said) {
                Some((_, kind)) => *kind,
                None => {
                    let known = KINDS.map(|(name, _)| name).join(", ");
                    let message = format!("`//! kind: {said}` is no kind; wanted one of {known}");
                    return Err(Error::Policy { path: source, message });
                }
            },
        };
        let python = sibling(&source, name, "py");
        let twin = match reason {
            Some(reason) => Twin::None(reason),
            None if python.is_file() => Twin::File(python),
            None if kind == Kind::Figure => Twin::None("figure".to_owned()),
            None => Twin::Missing,
        };
        let golden = match kind {
            Kind::Text | Kind::Server | Kind::Query => sibling(&source, name, "out"),
            Kind::Figure => sibling(&source, name, "svg"),
            Kind::CompileFail => sibling(&source, name, "fail.out"),
        };
        let sql = (kind == Kind::Query).then(|| sibling(&source, name, "sql"));
        Ok(Snippet {
            name: name.to_owned(),
            part: part.to_owned(),
            title,
            kind,
            twin,
            source,
            golden,
            sql,
            needs_peers: !fails && names_one_of(&text, peers),
        })
    }
}

/// The file beside `source` that belongs to the same snippet and ends in `.extension`.
fn sibling(source: &Path, name: &str, extension: &str) -> PathBuf {
    let stem = name.split_once('/').map_or(name, |(_, stem)| stem);
    source.with_file_name(format!("{stem}.{extension}"))
}

/// The libraries that a part's feature `peers` brings, as Rust spells them; none where it has no such feature.
///
/// # Errors
///
/// [`Error::Policy`] where the part's manifest cannot be read as TOML.
pub(crate) fn peers(dir: &Path) -> Result<Vec<String>> {
    let path = dir.join("Cargo.toml");
    let Ok(text) = fs::read_to_string(&path) else { return Ok(Vec::new()) };
    let manifest: toml::Table = toml::from_str(&text)
        .map_err(|error| Error::Policy { path, message: error.to_string() })?;
    let peers = manifest.get("features").and_then(|features| features.get("peers")?.as_array());
    let names = peers.into_iter().flatten().filter_map(|name| name.as_str()?.strip_prefix("dep:"));
    Ok(names.map(|name| name.replace('-', "_")).collect())
}

/// Whether a program's code, comments aside, has a path that begins with one of these crates.
fn names_one_of(text: &str, crates: &[String]) -> bool {
    let code = || text.lines().filter(|line| !line.trim_start().starts_with("//"));
    crates.iter().any(|name| code().any(|line| has_path(line, name)))
}

/// Whether `name::` stands in the line as a word.
fn has_path(line: &str, name: &str) -> bool {
    let of_a_word = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(name).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        line[at + name.len()..].starts_with("::") && !before.is_some_and(of_a_word)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_peer_is_known_by_the_paths_in_the_code() {
        let peers = ["linfa".to_owned(), "linfa_linear".to_owned()];
        for (text, wanted) in [
            ("//! Ours.\nuse linfa::prelude::*;\n", true),
            ("fn f() -> linfa_linear::FittedLinearRegression<f64> {}\n", true),
            ("//! Not linfa::Dataset.\n    // linfa::Dataset\nfn main() {}\n", false),
            ("use my_linfa::Dataset;\n", false),
            ("println!(\"linfa: {x}\");\n", false),
        ] {
            assert_eq!(names_one_of(text, &peers), wanted, "{text}");
        }
    }

    #[test]
    fn a_manifest_names_the_peers() {
        let dir = tempfile::tempdir().expect("a folder");
        let write = |text: &str| fs::write(dir.path().join("Cargo.toml"), text).expect("written");
        assert_eq!(peers(dir.path()).expect("no manifest, no peers"), [] as [&str; 0]);
        write("[features]\npeers = [\"dep:linfa-linear\", \"other\"]\n");
        assert_eq!(peers(dir.path()).expect("read"), ["linfa_linear"]);
        write("[features]\n");
        assert_eq!(peers(dir.path()).expect("read"), [] as [&str; 0]);
    }
}
