//! A finished page cut into its sections, each with its texts by kind: what the index is made of.

use crate::html::text_of;
use crate::page::Page;
use crate::search::words::{self, is_symbol};

/// Where a text stands; the earlier kinds say more about what a section is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The page's title.
    Title,
    /// A heading.
    Heading,
    /// A bold word.
    Bold,
    /// Code inside of a sentence.
    Code,
    /// A symbol whose name is spelled out in the same section.
    Symbol,
    /// A formula, or a symbol of one.
    Formula,
    /// A keyword in a listing of a page that teaches Rust.
    Taught,
    /// Code inside of a sentence, in another case: `Fn` for `fn`.
    Cased,
    /// A keyword in another listing.
    Keyword,
    /// All of the section's sentences.
    Prose,
    /// A program.
    Listing,
}

/// A heading and what stands below it, up to the next.
#[derive(Debug)]
pub struct Section {
    /// The page, `part1-vocabulary/05a-kernels.html`.
    pub page: String,
    /// The heading's identifier; empty for the whole page.
    pub anchor: String,
    /// The heading.
    pub title: String,
    /// The page's title with its number.
    pub on: String,
    /// Its texts.
    pub texts: Vec<(Kind, String)>,
}

impl Section {
    /// The sentences.
    pub fn prose(&self) -> &str {
        let text = self.texts.iter().find(|(kind, _)| *kind == Kind::Prose);
        text.map_or("", |(_, text)| text.trim())
    }

    /// How many words of prose there are, about.
    pub fn n_words(&self) -> f64 {
        self.prose().split_whitespace().count() as f64
    }

    /// The Greek letters and signs of its formulas and sentences, each once.
    pub fn symbols(&self) -> Vec<(String, Kind)> {
        let said: Vec<String> = words::tokens(self.prose()).into_iter().map(|t| t.word).collect();
        let mut symbols: Vec<char> = Vec::new();
        for (kind, text) in &self.texts {
            if matches!(kind, Kind::Formula | Kind::Prose) {
                symbols.extend(words::fold(text).chars().filter(|&c| is_symbol(c)));
            }
        }
        symbols.sort_unstable();
        symbols.dedup();
        let spelled = |symbol: char| {
            NAMES.iter().any(|(known, names)| {
                *known == symbol && names.iter().any(|name| said.iter().any(|word| word == name))
            })
        };
        let kind = |symbol| if spelled(symbol) { Kind::Symbol } else { Kind::Formula };
        symbols.into_iter().map(|symbol| (symbol.to_string(), kind(symbol))).collect()
    }
}

/// What symbols are called where a page introduces them.
const NAMES: [(char, &[&str]); 34] = [
    ('α', &["alpha"]),
    ('β', &["beta"]),
    ('γ', &["gamma"]),
    ('δ', &["delta"]),
    ('ε', &["epsilon"]),
    ('ζ', &["zeta"]),
    ('η', &["eta"]),
    ('θ', &["theta"]),
    ('κ', &["kappa"]),
    ('λ', &["lambda"]),
    ('μ', &["mu"]),
    ('ν', &["nu"]),
    ('ξ', &["xi"]),
    ('π', &["pi"]),
    ('ρ', &["rho"]),
    ('σ', &["sigma"]),
    ('τ', &["tau"]),
    ('φ', &["phi"]),
    ('χ', &["chi"]),
    ('ψ', &["psi"]),
    ('ω', &["omega"]),
    ('Γ', &["gamma"]),
    ('Δ', &["delta"]),
    ('Λ', &["lambda"]),
    ('Π', &["pi", "product"]),
    ('Σ', &["sigma", "sum"]),
    ('Φ', &["phi"]),
    ('Ω', &["omega"]),
    ('∂', &["partial"]),
    ('∇', &["nabla", "gradient"]),
    ('∈', &["element"]),
    ('∪', &["cup", "union"]),
    ('∩', &["cap", "intersection"]),
    ('√', &["root"]),
];

/// What is furniture and no text of the page.
const FURNITURE: [&str; 11] = [
    "anchor",
    "box-kind",
    "drawn-by",
    "footnote-ref",
    "kicker",
    "meta",
    "output-label",
    "pager",
    "recall",
    "recall-heading",
    "run",
];

/// The sections of a page in order.
pub fn sections(page: &Page) -> Vec<Section> {
    let mut reader = Reader::new(page);
    let mut rest = page.html.as_str();
    while let Some(at) = rest.find('<') {
        reader.text(&rest[..at]);
        rest = &rest[at..];
        if let Some(after) = rest.strip_prefix("<!--") {
            rest = after.find("-->").map_or("", |end| &after[end + 3..]);
            continue;
        }
        let Some(end) = rest.find('>') else { break };
        let tag = Tag::new(&rest[1..end]);
        rest = &rest[end + 1..];
        if tag.closes {
            reader.close(tag.name);
        } else if tag.name == "math" {
            let end = rest.find("</math>").unwrap_or(rest.len());
            reader.formula(&rest[..end]);
            rest = rest[end..].strip_prefix("</math>").unwrap_or("");
        } else if tag.is_furniture() {
            rest = after_element(rest, tag.name);
        } else {
            reader.open(&tag);
        }
    }
    reader.finish()
}

/// A tag as it is written, without its angle brackets.
struct Tag<'a> {
    name: &'a str,
    attributes: &'a str,
    closes: bool,
}

impl<'a> Tag<'a> {
    fn new(inside: &'a str) -> Self {
        let closes = inside.starts_with('/');
        let inside = inside.trim_start_matches('/');
        let (name, attributes) =
            inside.split_once(|c: char| c.is_whitespace() || c == '/').unwrap_or((inside, ""));
        Tag { name, attributes, closes }
    }

    fn attribute(&self, name: &str) -> &'a str {
        let found = self.attributes.split_once(&format!("{name}=\""));
        found.and_then(|(_, rest)| rest.split_once('"')).map_or("", |(value, _)| value)
    }

    fn is_furniture(&self) -> bool {
        let classes = self.attribute("class");
        matches!(self.name, "svg" | "samp" | "script" | "style")
            || classes.split(' ').any(|class| FURNITURE.contains(&class))
    }
}

/// What stands behind the end of the element that was just opened.
fn after_element<'a>(mut rest: &'a str, name: &str) -> &'a str {
    let mut depth = 1;
    while depth > 0 {
        let Some(at) = rest.find('<') else { return "" };
        let Some(end) = rest[at..].find('>') else { return "" };
        let tag = Tag::new(&rest[at + 1..at + end]);
        if tag.name == name && !rest[at..at + end].ends_with('/') {
            if tag.closes {
                depth -= 1;
            } else {
                depth += 1;
            }
        }
        rest = &rest[at + end + 1..];
    }
    rest
}

/// Elements inside of a line: no blank at their ends.
const INLINE: [&str; 12] =
    ["a", "abbr", "b", "code", "del", "dfn", "em", "i", "span", "strong", "sub", "sup"];

struct Reader<'a> {
    page: &'a Page,
    done: Vec<Section>,
    now: Section,
    prose: String,
    /// The outermost element whose text is taken as a whole: its name, how deep it is nested in its like, its text.
    whole: Option<(&'a str, usize, Kind, String)>,
    in_pre: bool,
    listing: String,
    /// Whether the listing is Rust, and whether a keyword is being read.
    rust: bool,
    keyword: bool,
    teaches_rust: bool,
}

impl<'a> Reader<'a> {
    fn new(page: &'a Page) -> Self {
        let now = section(page, "", &page.title);
        Reader {
            page,
            done: Vec::new(),
            now,
            prose: String::new(),
            whole: None,
            in_pre: false,
            listing: String::new(),
            rust: false,
            keyword: false,
            teaches_rust: page.title.contains("Rust"),
        }
    }

    fn open(&mut self, tag: &Tag<'a>) {
        let heading = match tag.name {
            "h1" => Some(Kind::Title),
            "h2" | "h3" => Some(Kind::Heading),
            _ => None,
        };
        if heading == Some(Kind::Heading) {
            self.end_section();
            self.now = section(self.page, tag.attribute("id"), "");
        }
        if !INLINE.contains(&tag.name) {
            self.blank();
        }
        if tag.name == "pre" {
            self.in_pre = true;
        }
        if self.in_pre {
            self.rust =
                if tag.name == "code" { tag.attribute("class") == "lang-rust" } else { self.rust };
            self.keyword = tag.name == "span" && tag.attribute("class") == "k";
            return;
        }
        if let Some((name, depth, _, _)) = &mut self.whole {
            *depth += usize::from(*name == tag.name);
            return;
        }
        let kind = match tag.name {
            "strong" | "dfn" => Some(Kind::Bold),
            "code" => Some(Kind::Code),
            _ => heading,
        };
        self.whole = kind.map(|kind| (tag.name, 1, kind, String::new()));
    }

    fn close(&mut self, name: &str) {
        if !INLINE.contains(&name) {
            self.blank();
        }
        if name == "pre" {
            self.in_pre = false;
            self.listing.push('\n');
        }
        self.keyword = false;
        let Some((open, depth, _, _)) = &mut self.whole else { return };
        *depth -= usize::from(*open == name);
        if *depth > 0 {
            return;
        }
        let Some((_, _, kind, text)) = self.whole.take() else { return };
        match kind {
            Kind::Heading => self.now.title = text.trim().to_string(),
            Kind::Title => {
                // Asked for by its number, too.
                self.now.texts.push((kind, self.page.number.clone()));
                self.now.texts.push((kind, self.page.title.clone()));
                return;
            }
            _ => {}
        }
        self.now.texts.push((kind, text));
    }

    fn text(&mut self, markup: &str) {
        if markup.is_empty() {
            return;
        }
        let text = text_of(markup);
        if self.in_pre {
            if self.keyword && self.rust {
                let kind = if self.teaches_rust { Kind::Taught } else { Kind::Keyword };
                self.now.texts.push((kind, text.clone()));
            }
            self.listing.push_str(&text);
            return;
        }
        self.prose.push_str(&text);
        if let Some((_, _, _, whole)) = &mut self.whole {
            whole.push_str(&text);
        }
    }

    fn formula(&mut self, markup: &str) {
        let (text, pieces) = formula(markup);
        self.prose.push_str(&text);
        if let Some((_, _, _, whole)) = &mut self.whole {
            whole.push_str(&text);
        }
        self.now.texts.push((Kind::Formula, text));
        self.now.texts.extend(pieces.into_iter().map(|piece| (Kind::Formula, piece)));
    }

    fn blank(&mut self) {
        if !self.in_pre && !self.prose.ends_with([' ', '\n']) {
            self.prose.push(' ');
        }
    }

    fn end_section(&mut self) {
        let mut section = std::mem::replace(&mut self.now, section(self.page, "", ""));
        let prose = std::mem::take(&mut self.prose);
        let prose = prose.split_whitespace().collect::<Vec<_>>().join(" ");
        section.texts.push((Kind::Prose, prose));
        section.texts.push((Kind::Listing, std::mem::take(&mut self.listing)));
        self.done.push(section);
    }

    fn finish(mut self) -> Vec<Section> {
        self.end_section();
        self.done
    }
}

fn section(page: &Page, anchor: &str, title: &str) -> Section {
    let on = format!("{} {}", page.number, page.title);
    Section {
        page: page.path.clone(),
        anchor: anchor.to_string(),
        title: title.to_string(),
        on: on.trim().to_string(),
        texts: Vec::new(),
    }
}

/// A formula as one reads it in a line, and its symbols with their index (`β₂`), each by itself.
fn formula(mathml: &str) -> (String, Vec<String>) {
    let mut text = String::new();
    let mut pieces = Vec::new();
    let mut begun: Vec<usize> = Vec::new();
    let mut rest = mathml;
    while let Some(at) = rest.find('<') {
        let Some(end) = rest[at..].find('>') else { break };
        let leaf = text_of(&rest[..at]);
        match leaf.trim() {
            // An accent over the letter before it.
            "^" | "ˆ" | "¯" | "‾" | "~" | "˜" | "\u{2061}" | "\u{2062}" => {}
            sign @ ("=" | "<" | ">" | "+" | "−" | "≤" | "≥" | "≈" | "≠" | "→" | "∈" | "|") =>
            {
                text.push_str(&format!(" {sign} "));
            }
            leaf => text.push_str(leaf),
        }
        let tag = Tag::new(&rest[at + 1..at + end]);
        match (tag.name, tag.closes) {
            ("msub" | "msup" | "msubsup", false) => begun.push(text.len()),
            ("msub" | "msup" | "msubsup", true) => {
                let piece = begun.pop().map_or("", |start| &text[start..]);
                if piece.chars().any(char::is_alphabetic) {
                    pieces.push(piece.to_string());
                }
            }
            ("mfrac" | "mtr" | "mtd", true) => text.push(' '),
            ("msqrt" | "mroot", false) => text.push('√'),
            _ => {}
        }
        rest = &rest[at + end + 1..];
    }
    (text.split_whitespace().collect::<Vec<_>>().join(" "), pieces)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(html: &str) -> Page {
        Page {
            path: "part1-a/00d-values.html".into(),
            title: "Enough Rust".into(),
            number: "0d".into(),
            part: "part1-a".into(),
            html: html.into(),
            ..Page::default()
        }
    }

    #[test]
    fn a_page_falls_into_sections_with_kinds_of_text() {
        let sections = sections(&page(
            "<p class=\"kicker\">Part I</p><h1 id=\"t\"><span class=\"chapter-number\">0d</span> Enough <code>Rust</code></h1>\n\
             <p>A <strong>name</strong> with <code>let</code>.</p>\
             <h2 id=\"rates\">The rate<a class=\"anchor\" href=\"#rates\"></a></h2><p>The letter \
             <math><msub><mi>β</mi><mn>2</mn></msub><mo>=</mo><mn>1</mn></math> (<em>beta two</em>) &amp; more</p>\
             <pre class=\"scroll\"><code class=\"lang-rust\"><span class=\"k\">while</span> x_y</code></pre>\
             <pre><samp>1.25</samp></pre><figure><svg><text>axis</text></svg><figcaption>A picture</figcaption></figure>",
        ));
        let [first, second] = &sections[..] else { panic!("{sections:?}") };
        assert_eq!((first.anchor.as_str(), first.title.as_str()), ("", "Enough Rust"));
        assert_eq!(first.prose(), "0d Enough Rust A name with let.");
        assert!(first.texts.contains(&(Kind::Bold, "name".into())), "{first:?}");
        assert!(first.texts.contains(&(Kind::Code, "let".into())), "{first:?}");
        assert_eq!((second.anchor.as_str(), second.title.as_str()), ("rates", "The rate"));
        assert_eq!(second.prose(), "The rate The letter β2 = 1 (beta two) & more A picture");
        assert!(second.texts.contains(&(Kind::Formula, "β2".into())), "{second:?}");
        assert!(second.texts.contains(&(Kind::Taught, "while".into())), "{second:?}");
        assert!(second.texts.contains(&(Kind::Listing, "while x_y\n\n".into())), "{second:?}");
        assert_eq!(second.symbols(), [("β".to_string(), Kind::Symbol)]);
    }
}
