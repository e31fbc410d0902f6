//! The last check of the finished pages: every local link leads to a file and, where it names one, to an element.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use manuscript::markdown::resolve;

use crate::html::text_of;

/// A link that leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dead {
    /// The page it stands on, told from the site's folder.
    pub page: PathBuf,
    /// The link as written.
    pub target: String,
    /// What is missing.
    pub missing: String,
}

impl fmt::Display for Dead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the link `{}` is dead: {}", self.target, self.missing)
    }
}

/// Every dead local link and image of the site, page by page.
///
/// # Errors
/// A page cannot be read.
pub fn check(site: &Path) -> io::Result<Vec<Dead>> {
    let mut pages = BTreeMap::new();
    collect(site, site, &mut pages)?;
    let ids: BTreeMap<&PathBuf, BTreeSet<String>> =
        pages.iter().map(|(path, html)| (path, values(html, "id").into_iter().collect())).collect();
    // Every page has the list of contents: a target is looked up once for all pages of a folder.
    let mut known: HashMap<(&Path, String), Option<String>> = HashMap::new();
    let mut dead = Vec::new();
    for (page, html) in &pages {
        let folder = page.parent().unwrap_or(Path::new(""));
        for target in values(html, "href").into_iter().chain(values(html, "src")) {
            let missing = if target.starts_with('#') {
                missing(site, &ids, page, &target)
            } else if let Some(missing) = known.get(&(folder, target.clone())) {
                missing.clone()
            } else {
                let missing = missing(site, &ids, page, &target);
                known.insert((folder, target.clone()), missing.clone());
                missing
            };
            if let Some(missing) = missing {
                dead.push(Dead { page: page.clone(), target, missing });
            }
        }
    }
    Ok(dead)
}

/// What a link on this page leads to and is not there.
fn missing(
    site: &Path,
    ids: &BTreeMap<&PathBuf, BTreeSet<String>>,
    page: &Path,
    target: &str,
) -> Option<String> {
    let (path, anchor) = resolve(page, target)?;
    if !ids.contains_key(&path) && !site.join(&path).is_file() {
        return Some(format!("no file {}", path.display()));
    }
    anchor
        .filter(|a| !a.is_empty() && ids.get(&path).is_some_and(|ids| !ids.contains(a)))
        .map(|a| format!("{} has no `#{a}`", path.display()))
}

fn collect(site: &Path, folder: &Path, pages: &mut BTreeMap<PathBuf, String>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(site, &path, pages)?;
        } else if path.extension().is_some_and(|e| e == "html") {
            let below = path.strip_prefix(site).unwrap_or(&path).to_path_buf();
            pages.insert(below, fs::read_to_string(&path)?);
        }
    }
    Ok(())
}

/// The values of an attribute in all tags of the page; text and attributes hold no bare quotation marks.
fn values(html: &str, attribute: &str) -> Vec<String> {
    let mark = format!(" {attribute}=\"");
    html.match_indices(&mark)
        .filter_map(|(at, mark)| html[at + mark.len()..].split('"').next())
        .map(text_of)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dead_links_and_anchors_are_found() {
        let site = tempfile::tempdir().unwrap();
        fs::create_dir(site.path().join("p")).unwrap();
        fs::write(
            site.path().join("index.html"),
            "<a href=\"p/a.html#x\">1</a> <a href=\"p/a.html#y\">2</a> <a href=\"https://example.org/\">3</a> <img src=\"no.png\">",
        )
        .unwrap();
        fs::write(
            site.path().join("p/a.html"),
            "<p id=\"x\"><a href=\"../index.html\">up</a> <a href=\"#\">top</a></p>",
        )
        .unwrap();
        let dead: Vec<String> = check(site.path()).unwrap().iter().map(Dead::to_string).collect();
        assert_eq!(dead.len(), 2, "{dead:?}");
        assert!(dead[0].contains("has no `#y`") && dead[1].contains("no file no.png"));
    }
}
