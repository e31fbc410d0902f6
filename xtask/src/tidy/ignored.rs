//! What the repository's `.gitignore` files leave out.
//!
//! Git's own rules fill a page; the book's files need four of them: a name, `*` in it for any letters, `/` before it for
//! this folder alone, `/` behind it for folders. Any other pattern is an error, so that nothing is read or left out by
//! mistake.

use std::path::Path;

/// The patterns of one `.gitignore`, for the files of its folder and of all folders below.
#[derive(Debug, Default)]
pub(super) struct Ignored(Vec<Pattern>);

#[derive(Debug)]
struct Pattern {
    /// The name, cut at its stars.
    name: Vec<String>,
    here_alone: bool,
    folders_alone: bool,
}

impl Ignored {
    /// Reads the `.gitignore` of a folder; without one nothing is left out.
    pub(super) fn read(folder: &Path) -> std::io::Result<Ignored> {
        match std::fs::read_to_string(folder.join(".gitignore")) {
            Ok(text) => Ignored::parse(&text),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Ignored::default()),
            Err(error) => Err(error),
        }
    }

    fn parse(text: &str) -> std::io::Result<Ignored> {
        let mut patterns = Vec::new();
        for (i, line) in text.lines().enumerate() {
            let line = line.trim_end();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let (here_alone, name) = split(line.strip_prefix('/'), line);
            let (folders_alone, name) = split(name.strip_suffix('/'), name);
            if name.is_empty() || name.contains(['!', '?', '[', '\\', '/']) || name.contains("**") {
                let wanted = "a name, with `*` in it, `/` before or behind it";
                return Err(std::io::Error::other(format!(
                    "line {}: `{line}` is a pattern that tidy does not know; it knows {wanted}",
                    i + 1
                )));
            }
            let name = name.split('*').map(str::to_owned).collect();
            patterns.push(Pattern { name, here_alone, folders_alone });
        }
        Ok(Ignored(patterns))
    }

    /// Whether a name is left out that stands in the folder of the `.gitignore` (`here`) or further down.
    pub(super) fn leaves_out(&self, name: &str, is_folder: bool, here: bool) -> bool {
        self.0.iter().any(|pattern| {
            (here || !pattern.here_alone)
                && (is_folder || !pattern.folders_alone)
                && pattern.fits(name)
        })
    }
}

impl Pattern {
    fn fits(&self, name: &str) -> bool {
        let [first, between @ .., last] = self.name.as_slice() else {
            return self.name.first().is_some_and(|only| only == name);
        };
        let Some(mut rest) = name.strip_prefix(first.as_str()) else {
            return false;
        };
        for piece in between {
            match rest.find(piece.as_str()) {
                Some(at) => rest = &rest[at + piece.len()..],
                None => return false,
            }
        }
        rest.ends_with(last.as_str())
    }
}

/// What is left where something was cut off, and whether it was.
fn split<'a>(cut: Option<&'a str>, whole: &'a str) -> (bool, &'a str) {
    (cut.is_some(), cut.unwrap_or(whole))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_four_rules_are_gits() {
        let ignored =
            Ignored::parse("# a remark\n\n/target\n__pycache__/\n*.log\n.a*b*c\n").unwrap();
        let out = |name, is_folder, here| ignored.leaves_out(name, is_folder, here);
        assert!(out("target", true, true) && out("target", false, true));
        assert!(!out("target", true, false), "only beside the .gitignore");
        assert!(out("__pycache__", true, false));
        assert!(!out("__pycache__", false, false), "only a folder");
        assert!(out("one.log", false, false) && out(".log", false, false));
        assert!(!out("one.log.md", false, false) && !out("log", false, false));
        assert!(out(".abc", false, true) && out(".a1b2c", false, true) && !out(".ac", false, true));
    }

    #[test]
    fn any_other_pattern_is_an_error_with_its_line() {
        for pattern in ["!kept", "a/b", "a?", "[ab]", "**", "/", "a\\b"] {
            let error = Ignored::parse(&format!("one\n{pattern}\n")).unwrap_err().to_string();
            assert!(error.starts_with(&format!("line 2: `{pattern}` is a pattern")), "{error}");
        }
    }
}
