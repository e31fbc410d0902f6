//! Headings, boxes and tables.

use pulldown_cmark::{Alignment, BlockQuoteKind, Event, HeadingLevel, Tag, TagEnd};

use manuscript::boxes;
use manuscript::markdown::anchor;

use super::{Heading, Writer, capital};

/// What the title of a box begins with that pulls two words apart.
const CONFUSED: [&str; 2] = ["Don't be confused:", "Don’t be confused:"];

impl Writer<'_> {
    pub(super) fn heading(&mut self, level: HeadingLevel) {
        let n = level as u8;
        let words = self.words_ahead();
        if n <= 2 {
            self.seen.clear();
        }
        self.last = ' ';
        let html = self.inner_plain();
        let id = self.out.ids.unique(&anchor(&words));
        self.out.headings.push(Heading { level: n, id: id.clone(), text: words });
        if n == 1 {
            let html = match html.split_once(" · ") {
                Some((number, title)) if number.len() <= 4 => {
                    format!("<span class=\"chapter-number\">{number}</span> {title}")
                }
                _ => html,
            };
            self.push(&format!("<h1 id=\"{id}\">{html}</h1>\n<!--meta-->\n"));
        } else {
            self.push(&format!(
                "<h{n} id=\"{id}\">{html}<a class=\"anchor\" href=\"#{id}\" aria-label=\"Link to this section\"></a></h{n}>\n"
            ));
        }
    }

    /// A quotation, or one of GitHub's alerts: a box.
    pub(super) fn quote(&mut self, kind: Option<BlockQuoteKind>) {
        let (class, label) = match kind {
            None => {
                let html = self.inner();
                self.push(&format!("<blockquote>\n{html}</blockquote>\n"));
                return;
            }
            Some(BlockQuoteKind::Note) => ("note", "Note"),
            Some(BlockQuoteKind::Tip) => ("tip", "Tip"),
            Some(BlockQuoteKind::Important) => ("important", "Important"),
            Some(BlockQuoteKind::Warning) => ("warning", "Careful"),
            Some(BlockQuoteKind::Caution) => ("caution", "Caution"),
        };
        if class == "warning"
            && let Some((title, words)) = self.title_of_box()
        {
            self.confused(&title, &words);
            return;
        }
        let html = self.inner();
        self.push(&format!(
            "<div role=\"note\" class=\"box {class}\" aria-label=\"{label}\">\n<p class=\"box-kind\">{label}</p>\n{html}</div>\n"
        ));
    }

    /// `**Don't be confused: a vs. b.**` at the beginning is the box's title; it is taken where it stands there. Gives its
    /// HTML and its words.
    fn title_of_box(&mut self) -> Option<(String, String)> {
        let lead = matches!(self.peek(0), Some(Event::Start(Tag::Paragraph)))
            && matches!(self.peek(1), Some(Event::Start(Tag::Strong)));
        if !lead {
            return None;
        }
        self.at += 2;
        let words = self.words_ahead();
        let Some(text) = CONFUSED.iter().find_map(|lead| words.strip_prefix(lead)) else {
            self.at -= 2;
            return None;
        };
        let text = text.trim_start().to_owned();
        self.drop_text(words.len() - text.len());
        self.last = ' ';
        let html = self.inner_plain();
        if matches!(self.peek(0), Some(Event::SoftBreak)) {
            self.at += 1;
        }
        self.last = ' ';
        Some((capital(html.trim().trim_end_matches('.')), text))
    }

    /// A box that pulls two words apart; its title has been taken.
    fn confused(&mut self, title: &str, words: &str) {
        let id = self.out.ids.unique(&boxes::anchor(words));
        // The paragraph that held the title goes on with the text.
        let first = self.inner();
        let first = match first.trim() {
            "" => String::new(),
            text => format!("<p>{text}</p>\n"),
        };
        let rest = self.inner();
        self.push(&format!(
            "<div role=\"note\" class=\"box confused\" id=\"{id}\" aria-label=\"Don’t be confused\">\n<p class=\"box-kind\">Don’t be confused</p>\n<p class=\"box-title\">{title}</p>\n{first}{rest}</div>\n"
        ));
    }

    /// Takes `n` bytes away from the text events that come next.
    pub(super) fn drop_text(&mut self, mut n: usize) {
        let mut at = self.at;
        while n > 0 {
            let Some((event, _)) = self.events.get_mut(at) else {
                return;
            };
            if let Event::Text(text) = event {
                let cut = n.min(text.len());
                let rest = text[cut..].to_string();
                *text = rest.into();
                n -= cut;
            }
            at += 1;
        }
    }

    pub(super) fn table(&mut self, alignments: &[Alignment]) {
        let mut html = String::new();
        let mut column = 0;
        let mut head = false;
        while let Some((event, _)) = self.next() {
            match event {
                Event::Start(Tag::TableHead) => {
                    head = true;
                    column = 0;
                    html.push_str("<thead><tr>");
                }
                Event::End(TagEnd::TableHead) => {
                    head = false;
                    html.push_str("</tr></thead>\n<tbody>\n");
                }
                Event::Start(Tag::TableRow) => {
                    column = 0;
                    html.push_str("<tr>");
                }
                Event::End(TagEnd::TableRow) => html.push_str("</tr>\n"),
                Event::Start(Tag::TableCell) => {
                    self.last = ' ';
                    let word = (!head && column == 0).then(|| self.word_in_cell()).flatten();
                    let cell = match word {
                        Some(term) => {
                            let (open, close) = self.term_link(term);
                            format!("{open}{}{close}", self.inner_plain())
                        }
                        None if head => self.inner_plain(),
                        None => self.inner(),
                    };
                    let element = if head { "th scope=\"col\"" } else { "td" };
                    let class = match alignments.get(column) {
                        Some(Alignment::Right) => " class=\"right\"",
                        Some(Alignment::Center) => " class=\"center\"",
                        _ => "",
                    };
                    let close = if head { "th" } else { "td" };
                    html.push_str(&format!("<{element}{class}>{cell}</{close}>"));
                    column += 1;
                }
                Event::End(TagEnd::Table) => break,
                _ => {}
            }
        }
        self.push(&format!("<div class=\"table scroll\"><table>\n{html}</tbody></table></div>\n"));
    }

    /// The term that the cell just begun consists of: a table of words links every one of them.
    pub(super) fn word_in_cell(&self) -> Option<usize> {
        let entries = self.site.terms.entries();
        let terms = self.site.terms.named(&self.words_ahead());
        let at_home = |&i: &usize| entries[i].chapter == self.place.chapter;
        let term = terms.iter().copied().find(at_home).or(match terms[..] {
            [only] => Some(only),
            _ => None,
        })?;
        let early = at_home(&term) && !self.defined.contains(&term);
        (self.hover && !early && self.site.terms.is_defined(term)).then_some(term)
    }
}
