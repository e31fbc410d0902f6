//! Small HTML helpers: escaping, identifiers, and text taken back out of markup.

use std::collections::BTreeSet;

/// Escapes text for element content and for double-quoted attributes.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(c),
        }
    }
    out
}

/// Escapes code, and marks where a long one may be broken: behind a dot, a comma, a colon, an underscore, a slash, an equals
/// sign or an open bracket, but not within a number, and so that no bracket or mark begins a line.
pub fn breakable(code: &str) -> String {
    if code.chars().count() <= 12 {
        return escape(code);
    }
    let mut out = String::with_capacity(code.len() + code.len() / 2);
    let mut characters = code.chars().peekable();
    while let Some(c) = characters.next() {
        out.push_str(&escape(c.encode_utf8(&mut [0; 4])));
        let next = characters.peek().copied().unwrap_or(' ');
        let begins_a_word = next.is_alphabetic() || "&<\"'-".contains(next);
        let begins_a_number = next.is_ascii_digit() && c != '.';
        if ".,:_/=([".contains(c) && (begins_a_word || begins_a_number) {
            out.push_str("<wbr>");
        }
    }
    out
}

/// The text of markup: tags dropped, the named and numeric entities that the site writes decoded.
///
/// It is the inverse of [`escape`] with highlighting spans in between, and what `textContent` gives in a browser.
pub fn text_of(markup: &str) -> String {
    let mut out = String::with_capacity(markup.len());
    let mut rest = markup;
    while let Some(at) = rest.find(['<', '&']) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end_mark = if rest.starts_with('<') { '>' } else { ';' };
        let Some(end) = rest.find(end_mark) else {
            break;
        };
        if end_mark == ';' {
            match entity(&rest[1..end]) {
                Some(c) => out.push(c),
                None => out.push_str(&rest[..=end]),
            }
        }
        rest = &rest[end + 1..];
    }
    out.push_str(rest);
    out
}

fn entity(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}

/// A readable identifier: lower case, words joined by hyphens, as GitHub makes its heading anchors.
pub fn slug(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.trim().chars() {
        if c.is_alphanumeric() || c == '_' || c == '-' {
            out.extend(c.to_lowercase());
        } else if c.is_whitespace() {
            out.push('-');
        }
    }
    out
}

/// Gives each identifier out once: a repeated one gets `-1`, `-2` and so on, as on GitHub.
#[derive(Debug, Default)]
pub struct Ids {
    taken: BTreeSet<String>,
}

impl Ids {
    /// The wanted identifier, or the first free one made of it.
    pub fn unique(&mut self, wanted: &str) -> String {
        let wanted = if wanted.is_empty() { "section" } else { wanted };
        let mut id = wanted.to_string();
        let mut n = 0;
        while !self.taken.insert(id.clone()) {
            n += 1;
            id = format!("{wanted}-{n}");
        }
        id
    }

    /// Whether an element of this identifier exists.
    pub fn contains(&self, id: &str) -> bool {
        self.taken.contains(id)
    }
}

/// Plain text with `` `code` `` in it, as titles have, as HTML.
pub fn inline_code(text: &str) -> String {
    let mut out = String::new();
    for (i, piece) in text.split('`').enumerate() {
        if i % 2 == 1 {
            out.push_str(&format!("<code>{}</code>", escape(piece)));
        } else {
            out.push_str(&escape(piece));
        }
    }
    out
}

/// `1 page`, `12 pages`; nothing for none.
pub fn counted(n: usize, what: &str) -> Option<String> {
    match n {
        0 => None,
        1 => Some(format!("1 {what}")),
        n => Some(format!("{n} {what}s")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_code_may_be_broken_between_its_words() {
        assert_eq!(breakable("zero_grad()"), "zero_grad()");
        assert_eq!(breakable("optimizer.step(&g)"), "optimizer.<wbr>step(<wbr>&amp;g)");
        assert_eq!(breakable("ndarray::Array2::zeros"), "ndarray::<wbr>Array2::<wbr>zeros");
        assert_eq!(
            text_of(&breakable("model.parameters(), lr=0.01")),
            "model.parameters(), lr=0.01"
        );
    }

    #[test]
    fn text_comes_back_out_of_markup() {
        let source = "if a < b && c > \"d\" { x['k'] }\n";
        let markup = format!("<span class=\"k\">{}</span>", escape(source));
        assert_eq!(text_of(&markup), source);
        assert_eq!(text_of("&#955;&#x3bb;&nosuch; &"), "λλ&nosuch; &");
    }

    #[test]
    fn identifiers_are_github_s_and_unique() {
        assert_eq!(slug("5a · Kernels: one word"), "5a--kernels-one-word");
        let mut ids = Ids::default();
        assert_eq!(ids.unique("recap"), "recap");
        assert_eq!(ids.unique("recap"), "recap-1");
        assert_eq!(ids.unique("recap"), "recap-2");
        assert!(ids.contains("recap-1") && !ids.contains("exercises"));
    }
}
