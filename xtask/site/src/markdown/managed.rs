//! What a page's managed blocks show, each marked with the directive that it comes from.

use manuscript::Problem;
use manuscript::directive::Directive;
use manuscript::ledger::Ledger;

use super::Writer;
use crate::html::escape;
use crate::listing;

impl Writer<'_> {
    pub(super) fn managed(&mut self, n: usize) {
        let Some(&(directive, line)) = self.blocks.get(n) else {
            return;
        };
        let html = match directive {
            Directive::Snippet(name) => {
                self.out.listings.push(name.clone());
                listing::snippet(self.site, self.place.page, name, &mut self.out.ids)
            }
            Directive::Output(name) => listing::output(self.site, self.place.page, name),
            Directive::Figure { name, alt } => {
                listing::figure(self.site, self.place.page, name, alt, &mut self.out.ids)
            }
            Directive::Source(path) => self.library(path),
            Directive::Ledger(name) => match self.place.part {
                Some(part) => Ledger::read(part, name).map(|ledger| listing::ledger(&ledger)),
                None => Err("only a chapter shows a ledger".to_owned()),
            },
        };
        match html {
            Ok(html) => self.push(&marked(&html, directive)),
            Err(message) => self.problems.push(Problem::new(self.place.file, line, message)),
        }
    }

    /// An item of the library, with the link to its whole file.
    fn library(&mut self, path: &str) -> Result<String, String> {
        let part = self.place.part.ok_or("only a chapter shows library code")?;
        let item = self.site.library.find(part, path)?;
        let link = self.site.want_source(&item.file).map(|page| {
            let href = self.site.relative(self.place.page, &page);
            (format!("{href}#line-{}", item.line), self.site.below_root(&item.file))
        });
        Ok(listing::library(path, &item.text, link, &mut self.out.ids))
    }
}

/// The component with its directive on its first element: what [`crate::promise`] compares with the book's files.
fn marked(html: &str, directive: &Directive) -> String {
    let end = html.find('>').unwrap_or(html.len());
    let mark = escape(&directive.to_string());
    format!("{} data-directive=\"{mark}\"{}", &html[..end], &html[end..])
}
