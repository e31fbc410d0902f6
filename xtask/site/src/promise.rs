//! The book's promise, tested on the finished pages: every block shows its file, byte for byte, on the page that asks for it.
//!
//! That a program prints its golden is what `verify-outputs` tests; here a real HTML parser reads the pages, as a browser
//! does, and what it finds is compared with the files: the code of each program and of its twin, the output, the picture, the
//! library's item. Together they say that what a reader sees compiles and prints what stands below it.

use std::fs;
use std::path::Path;

use harness::discover::{Book, Kind, Part, Twin};
use manuscript::boxes;
use manuscript::directive::{self, Directive};
use manuscript::source::Sources;
use scraper::{ElementRef, Html, Selector};

use crate::index::slashes;
use crate::svg;

/// What the check found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// Blocks that show their files.
    pub n_kept: usize,
    /// One line each: what is broken, and where.
    pub broken: Vec<String>,
}

/// Compares every block of every page with the book's files. It takes time in proportion to the pages.
///
/// # Errors
/// A chapter or a page cannot be read.
pub fn check(book: &Book, site: &Path) -> Result<Report, String> {
    let sources = Sources::new(book);
    let mut report = Report::default();
    for part in &book.parts {
        for chapter in &part.chapters {
            let page = format!("{}/{}.html", part.name, chapter.id);
            let text = read(&chapter.path)?.replace("\r\n", "\n");
            let blocks = directive::blocks(&text, &chapter.path)
                .map_err(|problems| problems.iter().map(ToString::to_string).collect::<String>())?;
            let wanted: Vec<Directive> = blocks.into_iter().map(|block| block.directive).collect();
            let html = read(&site.join(&page))?;
            let reader = Reader { book, part, sources: &sources, html: &html };
            match reader.compare(&wanted) {
                Ok(broken) => {
                    report.n_kept += wanted.len() - broken.len();
                    report.broken.extend(broken.iter().map(|what| format!("{page}: {what}")));
                }
                Err(what) => report.broken.push(format!("{page}: {what}")),
            }
        }
    }
    Ok(report)
}

/// A page and what it is compared with.
struct Reader<'a> {
    book: &'a Book,
    part: &'a Part,
    sources: &'a Sources,
    html: &'a str,
}

impl Reader<'_> {
    /// What is broken on the page; an error where it has other blocks than the chapter.
    fn compare(&self, wanted: &[Directive]) -> Result<Vec<String>, String> {
        let document = Html::parse_document(self.html);
        let blocks: Vec<ElementRef<'_>> = document.select(&selector("[data-directive]")).collect();
        let shown: Vec<&str> = blocks.iter().filter_map(|b| b.attr("data-directive")).collect();
        let names: Vec<String> = wanted.iter().map(ToString::to_string).collect();
        if let Some(at) = (0..shown.len().max(names.len()))
            .find(|&i| shown.get(i).copied() != names.get(i).map(String::as_str))
        {
            let tell =
                |name: Option<&str>| name.map_or("nothing".to_string(), |n| format!("`{n}`"));
            return Err(format!(
                "block {} is {}, and the chapter has {}",
                at + 1,
                tell(shown.get(at).copied()),
                tell(names.get(at).map(String::as_str))
            ));
        }
        let broken = wanted.iter().zip(blocks).filter_map(|(directive, block)| {
            let wrong = self.block(directive, block).err()?;
            Some(format!("{directive}: {wrong}"))
        });
        Ok(broken.collect())
    }

    fn block(&self, directive: &Directive, block: ElementRef<'_>) -> Result<(), String> {
        match directive {
            Directive::Snippet { name, .. } => self.snippet(name, block),
            Directive::Output(name) => {
                same("the output", &text(block, "samp")?, &read(&self.find(name)?.golden)?)
            }
            Directive::Figure { name, alt } => {
                let id = block.attr("id").ok_or("it has no identifier")?;
                let picture = svg::inline(&read(&self.find(name)?.golden)?, id, alt)?;
                match self.html.contains(&picture) {
                    true => Ok(()),
                    false => Err("the picture is not its golden".to_string()),
                }
            }
            Directive::Source(path) => {
                let item = self.sources.find(self.part, path)?;
                same(&slashes(&item.file), &text(block, "pre > code")?, &item.text)
            }
            // Measured numbers come from one file in one step; there is no second way to compare.
            Directive::Ledger(_) | Directive::Pages(_) => Ok(()),
            Directive::Boxes(which) => self.boxes(which, block),
        }
    }

    /// A box for each that belongs to the themes, told by the words of its title.
    fn boxes(&self, which: &str, block: ElementRef<'_>) -> Result<(), String> {
        let all = boxes::all(self.book)?;
        let theme = |placed: &boxes::Placed<'_>| placed.theme.map(|i| &self.book.plan.themes[i].id);
        let mut wanted: Vec<String> = all
            .iter()
            .filter(|placed| theme(placed).is_some_and(|id| which == "all" || id == which))
            .map(|placed| placed.confusion.anchor())
            .collect();
        let links = selector("li > a:first-child");
        let mut shown: Vec<String> = block
            .select(&links)
            .filter_map(|link| Some(link.attr("href")?.split_once('#')?.1.to_owned()))
            .collect();
        wanted.sort();
        shown.sort();
        let missing = wanted.iter().find(|anchor| !shown.contains(anchor));
        match missing.or(shown.iter().find(|anchor| !wanted.contains(anchor))) {
            Some(anchor) => Err(format!("`#{anchor}` is on one side alone")),
            None => Ok(()),
        }
    }

    fn snippet(&self, name: &str, block: ElementRef<'_>) -> Result<(), String> {
        let snippet = self.find(name)?;
        same("the program", &text(block, "pre > code.lang-rust")?, &read(&snippet.source)?)?;
        if snippet.kind == Kind::Figure {
            return Ok(());
        }
        same("the output", &text(block, "samp")?, &read(&snippet.golden)?)?;
        if let Some(file) = &snippet.sql {
            same("the query", &text(block, "pre > code.lang-sql")?, &read(file)?)?;
        }
        match &snippet.twin {
            Twin::File(file) => {
                same("the twin", &text(block, "pre > code.lang-python")?, &read(file)?)
            }
            Twin::None(_) | Twin::Missing => Ok(()),
        }
    }

    fn find(&self, name: &str) -> Result<&harness::discover::Snippet, String> {
        self.book.snippet(name).ok_or_else(|| "the book has no such program".to_string())
    }
}

fn selector(text: &str) -> Selector {
    Selector::parse(text).expect("a selector of this module")
}

/// The text of the one element that the selector finds in the block.
fn text(block: ElementRef<'_>, wanted: &str) -> Result<String, String> {
    let wanted_here = selector(wanted);
    let mut found = block.select(&wanted_here);
    match (found.next(), found.next()) {
        (Some(element), None) => Ok(element.text().collect()),
        (None, _) => Err(format!("it has no `{wanted}`")),
        (Some(_), Some(_)) => Err(format!("it has more than one `{wanted}`")),
    }
}

/// Whether the page shows the file: byte for byte, with the first line that differs.
fn same(what: &str, shown: &str, file: &str) -> Result<(), String> {
    if shown == file {
        return Ok(());
    }
    let line = 1 + shown.split('\n').zip(file.split('\n')).take_while(|(a, b)| a == b).count();
    let at = |text: &str| text.split('\n').nth(line - 1).unwrap_or("(its end)").to_string();
    Err(format!(
        "{what} differs at line {line}: `{}` on the page, `{}` in the file",
        at(shown),
        at(file)
    ))
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}
