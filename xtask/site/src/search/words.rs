//! Words as the search knows them. `theme/search/engine.js` cuts what a reader types by the same rules; `words.json` holds both to them.
//!
//! - Compatibility forms and accents are folded (`β₂` is `β2`, `naïve` is `naive`), and so are typed apostrophes and hyphens.
//! - Latin letters lose their case; Greek ones keep it, because Σ is a sum and σ a deviation.
//! - `k-means`, `train_test_split`, `t-test` and `StandardScaler` are words, and so are their parts; `C++` and `C#` are words.
//! - Signs of mathematics (∂, ∇, ≤, →) are words of one letter. All other punctuation separates.

use unicode_normalization::UnicodeNormalization as _;

/// A word, folded, and what it is put together of (nothing for a plain word).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// The whole word.
    pub word: String,
    /// Its parts: between hyphens, underscores and apostrophes, and at a capital inside.
    pub parts: Vec<String>,
}

/// The text with all spellings of a sign made one, in its own case.
fn same_signs(text: &str) -> String {
    // Signs stay as they are: ≠ would fall into an equals sign and a stroke.
    text.chars()
        .flat_map(|c| if is_sign(c) { vec![c] } else { std::iter::once(c).nfkd().collect() })
        .filter_map(|c| match c {
            '\u{300}'..='\u{36f}' => None,
            '‘' | '’' | 'ʼ' | '′' => Some('\''),
            '‐' | '‑' | '–' => Some('-'),
            '∑' => Some('Σ'),
            '∏' => Some('Π'),
            '∆' => Some('Δ'),
            '∥' => Some('‖'),
            c => Some(c),
        })
        .collect()
}

/// Without case, but for Greek.
fn lower(text: &str) -> String {
    text.chars()
        .flat_map(|c| if is_greek(c) { vec![c] } else { c.to_lowercase().collect() })
        .collect()
}

/// A whole name, made comparable: folded, with single blanks.
pub fn fold(text: &str) -> String {
    lower(&cased(text))
}

/// The same in its own case: `Fn` is not `fn`.
pub fn cased(text: &str) -> String {
    same_signs(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a text in order.
pub fn tokens(text: &str) -> Vec<Token> {
    let signs: Vec<char> = same_signs(text).chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < signs.len() {
        if is_word(signs[at]) {
            let end = end_of_word(&signs, at);
            let word: String = signs[at..end].iter().collect();
            found.push(Token { word: lower(&word), parts: parts(&word) });
            at = end;
        } else {
            if is_sign(signs[at]) {
                found.push(Token { word: signs[at].to_string(), parts: Vec::new() });
            }
            at += 1;
        }
    }
    found
}

/// Where the word that begins at `start` ends.
fn end_of_word(signs: &[char], start: usize) -> usize {
    let mut at = start + 1;
    while at < signs.len() {
        let (before, c) = (signs[at - 1], signs[at]);
        let after = signs.get(at + 1).copied().unwrap_or(' ');
        let goes_on = if is_word(c) {
            // A Greek letter and a Latin one are two symbols side by side.
            !(before.is_alphabetic() && c.is_alphabetic() && is_greek(before) != is_greek(c))
        } else {
            let joins = (c == '-' || c == '\'') && is_word(before) && is_word(after);
            joins || (c == '.' && before.is_ascii_digit() && after.is_ascii_digit())
        };
        if !goes_on {
            break;
        }
        at += 1;
    }
    let rest = &signs[at..];
    match at - start {
        1 if rest.starts_with(&['+', '+']) => at + 2,
        1 if rest.starts_with(&['#']) => at + 1,
        _ => at,
    }
}

/// What a word is put together of; nothing if it is of one piece.
fn parts(word: &str) -> Vec<String> {
    let signs: Vec<char> = word.chars().collect();
    let mut parts = vec![String::new()];
    for (i, &c) in signs.iter().enumerate() {
        if !c.is_alphanumeric() {
            parts.push(String::new());
            continue;
        }
        let before = if i > 0 { signs[i - 1] } else { ' ' };
        let after = signs.get(i + 1).copied().unwrap_or(' ');
        let capital = c.is_ascii_uppercase()
            && (before.is_ascii_lowercase()
                || (before.is_ascii_uppercase() && after.is_ascii_lowercase()));
        if capital {
            parts.push(String::new());
        }
        if let Some(part) = parts.last_mut() {
            part.push(c);
        }
    }
    parts.retain(|part| !part.is_empty());
    if parts.len() < 2 && parts.first().is_none_or(|part| part == word) {
        return Vec::new();
    }
    parts.iter().map(|part| lower(part)).collect()
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn is_greek(c: char) -> bool {
    ('\u{370}'..='\u{3ff}').contains(&c)
}

/// A sign of mathematics that can be searched for: arrows, operators, and some of older blocks.
fn is_sign(c: char) -> bool {
    ('\u{2190}'..='\u{22ff}').contains(&c)
        || matches!(c, '×' | '÷' | '±' | '¬' | '‖' | '⌈' | '⌉' | '⌊' | '⌋')
}

/// A Greek letter or a sign of mathematics: what a formula is asked for by.
pub fn is_symbol(c: char) -> bool {
    (is_greek(c) && c.is_alphabetic()) || is_sign(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A text, the text folded, and its words with their parts.
    type Row = (String, String, Vec<(String, Vec<String>)>);

    #[test]
    fn the_page_cuts_words_alike() {
        let table: Vec<Row> =
            serde_json::from_str(include_str!("words.json")).expect("the table of words");
        for (text, folded, words) in table {
            assert_eq!(fold(&text), folded, "{text}");
            let found: Vec<_> = tokens(&text).into_iter().map(|t| (t.word, t.parts)).collect();
            assert_eq!(found, words, "{text}");
        }
    }
}
