//! What a page's managed blocks show, each marked with the directive that it comes from.

use manuscript::Problem;
use manuscript::directive::Directive;
use manuscript::ledger::Table;
use manuscript::pages;

use super::Writer;
use crate::html::escape;
use crate::listing;

impl Writer<'_> {
    pub(super) fn managed(&mut self, n: usize) {
        let Some(&(directive, line)) = self.blocks.get(n) else {
            return;
        };
        let html = match directive {
            Directive::Snippet { name, open } => {
                self.out.listings.push(name.clone());
                listing::snippet(self.site, self.place.page, name, *open, &mut self.out.ids)
            }
            Directive::Output(name) => listing::output(self.site, self.place.page, name),
            Directive::Figure { name, alt } => {
                listing::figure(self.site, self.place.page, name, alt, &mut self.out.ids)
            }
            Directive::Source(path) => self.library(path),
            Directive::Ledger(names) => match self.place.part {
                Some(part) => Table::read(part, names).map(|table| listing::ledger(&table)),
                None => Err("only a chapter shows a ledger".to_owned()),
            },
            Directive::Pages(which) => self.pages(which),
            // Its body is Markdown like the page's own (see `render`), without definitions: they would weigh as much as
            // the texts, and each box's own page has them.
            Directive::Boxes(_) => {
                let mark = escape(&directive.to_string());
                self.push(&format!("<div class=\"boxes\" data-directive=\"{mark}\">\n"));
                self.hover = false;
                return;
            }
        };
        match html {
            Ok(html) => self.push(&marked(&html, directive)),
            Err(message) => self.problems.push(Problem::new(self.place.file, line, message)),
        }
    }

    /// The pages of a kind or of a reading path.
    fn pages(&self, which: &str) -> Result<String, String> {
        let listed = pages::list(self.site.book, which)?;
        if listed.is_empty() {
            return Ok("<p>No page yet.</p>\n".to_owned());
        }
        let mut rows = String::new();
        for page in &listed {
            let href = self.site.page_of(page.path).unwrap_or_default();
            let href = self.site.relative(self.place.page, href);
            let kind = pages::kind_word(page.policy.kind);
            let title = super::inline(self.site, self.place, &page.title)
                .map_err(|problems| problems.into_iter().map(|p| p.message).collect::<String>())?;
            let minutes = page.policy.minutes;
            rows.push_str(&format!(
                "<tr><td><a href=\"{href}\">{title}</a></td><td>{kind}</td><td class=\"right\">{minutes}</td></tr>\n"
            ));
        }
        let (n_pages, minutes) = pages::sum(&listed);
        Ok(format!(
            "<div class=\"table scroll\"><table>\n<thead><tr><th scope=\"col\">Page</th><th scope=\"col\">Kind</th>\
             <th scope=\"col\" class=\"right\">Minutes</th></tr></thead>\n<tbody>\n{rows}\
             <tr><td>{n_pages}</td><td></td><td class=\"right\">{minutes}</td></tr>\n</tbody></table></div>\n"
        ))
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
