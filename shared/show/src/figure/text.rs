//! How wide a text will stand in a figure, roughly, and where to break it.

/// How much wider bold letters are.
pub(crate) const BOLD: f64 = 1.13;

/// A number's text as a figure sets it: a leading `-` as a minus sign, which is as wide as a plus.
pub(crate) fn with_minus(number: &str) -> String {
    number.strip_prefix('-').map_or_else(|| number.to_string(), |rest| format!("−{rest}"))
}

/// An upper estimate of a text's width in pixels. Readers have different fonts, so it errs on the wide side.
pub(crate) fn width(text: &str, size: f64) -> f64 {
    let ems: f64 = text
        .chars()
        .map(|c| match c {
            'i' | 'j' | 'l' | 't' | 'f' | 'r' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!'
            | '(' | ')' | '[' | ']' | ' ' | '·' | '\u{2009}' => 0.38,
            'm' | 'w' | 'M' | 'W' | '@' | '%' | '→' | '…' | '—' => 0.95,
            c if ('\u{0300}'..='\u{036F}').contains(&c) => 0.0,
            c if c.is_uppercase() => 0.70,
            c if c >= '\u{2E80}' => 1.05,
            _ => 0.60,
        })
        .sum();
    ems * size
}

/// The text in lines of at most so many pixels, broken at blanks; `\n` breaks too.
pub(crate) fn wrap(text: &str, size: f64, room: f64) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = String::new();
        for word in paragraph.split_whitespace() {
            let longer = if line.is_empty() { word.to_string() } else { format!("{line} {word}") };
            if !line.is_empty() && width(&longer, size) > room {
                lines.push(line);
                line = word.to_string();
            } else {
                line = longer;
            }
        }
        lines.push(line);
    }
    lines
}
