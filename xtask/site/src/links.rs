//! The last check of the finished pages: every local link leads to a file and, where it names one, to an element.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::thread;

use manuscript::markdown::resolve;
use scraper::{ElementRef, Html};

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
    let mut files = Vec::new();
    collect(site, &mut files)?;
    let pages = read(site, &files)?;
    // Every page has the list of contents: a target is looked up once for all pages of a folder.
    let mut known: HashMap<(&Path, String), Option<String>> = HashMap::new();
    let mut dead = Vec::new();
    for (page, read) in &pages {
        let folder = page.parent().unwrap_or(Path::new(""));
        for target in &read.targets {
            let missing = if target.starts_with('#') {
                missing(site, &pages, page, target)
            } else if let Some(missing) = known.get(&(folder, target.clone())) {
                missing.clone()
            } else {
                let missing = missing(site, &pages, page, target);
                known.insert((folder, target.clone()), missing.clone());
                missing
            };
            if let Some(missing) = missing {
                dead.push(Dead { page: page.clone(), target: target.clone(), missing });
            }
        }
    }
    Ok(dead)
}

/// What a link on this page leads to and is not there.
fn missing(
    site: &Path,
    pages: &BTreeMap<PathBuf, Page>,
    page: &Path,
    target: &str,
) -> Option<String> {
    let (path, anchor) = resolve(page, target)?;
    if !pages.contains_key(&path) && !site.join(&path).is_file() {
        return Some(format!("no file {}", path.display()));
    }
    anchor
        .filter(|a| !a.is_empty() && pages.get(&path).is_some_and(|there| !there.ids.contains(a)))
        .map(|a| format!("{} has no `#{a}`", path.display()))
}

/// What matters of a page.
struct Page {
    ids: BTreeSet<String>,
    /// What its links, images and scripts lead to.
    targets: Vec<String>,
}

impl Page {
    fn read(html: &str) -> Page {
        let document = Html::parse_document(html);
        let mut page = Page { ids: BTreeSet::new(), targets: Vec::new() };
        for element in document.tree.nodes().filter_map(ElementRef::wrap) {
            for (name, value) in element.value().attrs() {
                match name {
                    "id" => _ = page.ids.insert(value.to_string()),
                    "href" | "src" => page.targets.push(value.to_string()),
                    _ => {}
                }
            }
        }
        page
    }
}

/// Reads the pages on as many threads as the machine has: parsing is most of the check.
fn read(site: &Path, files: &[PathBuf]) -> io::Result<BTreeMap<PathBuf, Page>> {
    let n_threads = thread::available_parallelism().map_or(2, usize::from);
    let share = |n: usize| files.iter().skip(n).step_by(n_threads);
    thread::scope(|scope| {
        let threads: Vec<_> = (0..n_threads)
            .map(|n| {
                scope.spawn(move || {
                    share(n)
                        .map(|path| Ok((path, Page::read(&fs::read_to_string(path)?))))
                        .collect()
                })
            })
            .collect();
        let mut pages = BTreeMap::new();
        for thread in threads {
            let own: io::Result<Vec<(&PathBuf, Page)>> =
                thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            for (path, page) in own? {
                pages.insert(path.strip_prefix(site).unwrap_or(path).to_path_buf(), page);
            }
        }
        Ok(pages)
    })
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|e| e == "html") {
            files.push(path);
        }
    }
    Ok(())
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
            "<a href=\"p/a.html#x\">1</a> <a href=\"p/a.html#y\">2</a> <a href=\"https://example.org/\">3</a> <img src='no.png'> <code>href=\"gone.html\"</code>",
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
