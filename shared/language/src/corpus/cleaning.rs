//! From bytes as they were found to text as a model should read it.

use unicode_normalization::UnicodeNormalization;

/// Elements whose text is no text of the page.
const HIDDEN: [&str; 2] = ["script", "style"];

/// Elements that begin a new line.
const LINES: [&str; 14] =
    ["p", "br", "div", "li", "tr", "table", "ul", "ol", "blockquote", "h1", "h2", "h3", "h4", "hr"];

/// Named characters of HTML, the most frequent ones.
const NAMED: [(&str, char); 16] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("mdash", '—'),
    ("ndash", '–'),
    ("hellip", '…'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("copy", '©'),
    ("eacute", 'é'),
    ("uuml", 'ü'),
];

/// A text without what its way to us left in it, so that equal texts are equal bytes.
///
/// In this order: line ends become `\n`; comments, tags, and the contents of `script` and `style` go, and an element that
/// begins a line begins one; entities (`&amp;`, `&#8212;`, `&#x2014;`) become characters; control characters but the line
/// break and the tab go, and so do byte-order marks, soft hyphens and zero-width spaces; each accented letter gets the one
/// form that Unicode calls NFC; runs of blanks become one space, blanks at the ends of lines go, and of several empty
/// lines one stays.
///
/// A `<` that no letter, `/` or `!` follows is a less-than sign. An entity that is not known stays as it is. Cost: one
/// pass for each step.
///
/// ```
/// use language::corpus::clean;
///
/// let page = "\u{feff}<p>Call me&nbsp;<b>Ishmael</b>.\r\n<p>Caf\u{65}\u{301} &amp; 1 &lt; 2";
/// assert_eq!(clean(page), "Call me Ishmael.\n\nCaf\u{e9} & 1 < 2");
/// ```
///
/// Explained in Part IV, chapter 16a (corpus). Source: Unicode Standard Annex 15, *Unicode Normalization Forms*; HTML
/// Standard, section 13.2.5.
pub fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text = entities(&without_tags(&text));
    let kept: String = text.chars().filter(|c| !is_noise(*c)).nfc().collect();
    with_single_blanks(&kept)
}

fn is_noise(c: char) -> bool {
    let invisible = matches!(c, '\u{feff}' | '\u{ad}' | '\u{200b}' | '\u{200c}' | '\u{200d}');
    invisible || (c.is_control() && c != '\n' && c != '\t')
}

fn without_tags(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.find("-->").map_or("", |end| &comment[end + "-->".len()..]);
            continue;
        }
        let opens = rest[1..].starts_with(|c: char| c.is_ascii_alphabetic() || "/!".contains(c));
        let Some(end) = rest.find('>').filter(|_| opens) else {
            out.push('<');
            rest = &rest[1..];
            continue;
        };
        let name = rest[1..end].trim_start_matches('/');
        let name: String = name.chars().take_while(char::is_ascii_alphanumeric).collect();
        let name = name.to_ascii_lowercase();
        let closes = rest.starts_with("</");
        rest = &rest[end + 1..];
        if HIDDEN.contains(&name.as_str()) && !closes {
            let end = rest.to_ascii_lowercase().find(&format!("</{name}"));
            rest = end.map_or("", |end| &rest[end..]);
        } else if LINES.contains(&name.as_str()) {
            out.push('\n');
        }
    }
    out.push_str(rest);
    out
}

fn entities(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let name = rest[1..].split_once(';').map(|(name, _)| name).filter(|name| name.len() <= 8);
        match name.and_then(|name| Some((name, character(name)?))) {
            Some((name, c)) => {
                out.push(c);
                rest = &rest[name.len() + 2..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

/// The character that an entity stands for, its name told without `&` and `;`.
fn character(name: &str) -> Option<char> {
    let code = match name.strip_prefix('#') {
        Some(code) => match code.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => code.parse().ok()?,
        },
        None => return NAMED.iter().find(|(known, _)| *known == name).map(|(_, c)| *c),
    };
    char::from_u32(code)
}

fn with_single_blanks(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut n_empty = 0;
    for line in text.split('\n') {
        let words: Vec<&str> = line.split_whitespace().collect();
        if words.is_empty() {
            n_empty += 1;
            continue;
        }
        if !out.is_empty() {
            out.push_str(if n_empty > 0 { "\n\n" } else { "\n" });
        }
        n_empty = 0;
        out.push_str(&words.join(" "));
    }
    out
}
