//! mdBook as a library: finished pages in; the template and the print page are its work.

use std::fs;
use std::io;
use std::path::Path;

use mdbook_driver::MDBook;
use mdbook_driver::book::{Book, BookItem, Chapter};
use mdbook_driver::config::Config;

use crate::site::Page;
use crate::theme;

/// The driver's settings: no preprocessor, no smart typography (the pages are HTML already), stable file names.
const CONFIG: &str = r#"
[book]
title = "Groundwork"
description = "The vocabulary, the mathematics and the tools underneath every AI project: an executable book in Rust."
language = "en"
src = "src"

[build]
use-default-preprocessors = false
create-missing = false

[output.html]
theme = "theme"
smart-punctuation = false
hash-files = false
input-404 = ""

[output.html.playground]
runnable = false
copyable = false
"#;

/// What the driver's own theme leaves behind and this one does not use.
const UNUSED: [&str; 14] = [
    ".nojekyll",
    "ayu-highlight.css",
    "clipboard.min.js",
    "css/chrome.css",
    "css/variables.css",
    "favicon.png",
    "highlight.css",
    "highlight.js",
    "mark.min.js",
    "searcher.js",
    "toc.html",
    "toc.js",
    "tomorrow-night.css",
    "fonts/fonts.css",
];

/// Runs the driver in the folder `work`; the site is in `out` afterwards.
///
/// # Errors
/// The files cannot be written, or the driver refuses.
pub fn run(work: &Path, pages: &[Page], out: &Path) -> io::Result<()> {
    fs::create_dir_all(work.join("src"))?;
    theme::write(&work.join("theme"), pages)?;

    let mut config: Config = CONFIG.parse().map_err(other)?;
    config.build.build_dir = out.to_path_buf();
    let mut driver =
        MDBook::load_with_config_and_summary(work, config, Default::default()).map_err(other)?;
    driver.book = Book::new_with_items(pages.iter().map(item).collect());
    driver.build().map_err(other)?;

    for name in UNUSED {
        match fs::remove_file(out.join(name)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

fn item(page: &Page) -> BookItem {
    let path = Path::new(&page.path).with_extension("md");
    let name = match page.number.as_str() {
        "" => page.title.clone(),
        number => format!("{number} · {}", page.title),
    };
    BookItem::Chapter(Chapter::new(&name, one_block(page), path, Vec::new()))
}

/// The page as a single HTML block: without an empty line, Markdown leaves all of it alone.
fn one_block(page: &Page) -> String {
    let lines: Vec<&str> = page.html.lines().filter(|line| !line.trim().is_empty()).collect();
    format!(
        "<article class=\"page\" data-page=\"{}\">\n{}\n</article>\n",
        page.path,
        lines.join("\n")
    )
}

fn other(error: impl std::fmt::Display) -> io::Error {
    io::Error::other(format!("{error:#}"))
}
