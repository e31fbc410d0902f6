//! Cutting a text into pieces that no token may span: the patterns of GPT-2 and GPT-4, as scanners.

use unicode_general_category::{GeneralCategory, get_general_category};

/// Cuts a text into pieces before byte-pair encoding; merges never cross a cut.
///
/// Put together again, the pieces are the text.
///
/// ```
/// use language::tokenizer::PreTokenizer;
///
/// let text = "We've 12345 whales!";
/// assert_eq!(PreTokenizer::Spaces.pieces(text), ["We've", " 12345", " whales!"]);
/// assert_eq!(PreTokenizer::Gpt2.pieces(text), ["We", "'ve", " 12345", " whales", "!"]);
/// assert_eq!(PreTokenizer::Gpt4.pieces(text), ["We", "'ve", " ", "123", "45", " whales", "!"]);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PreTokenizer {
    /// No cut: the whole text is one piece.
    Whole,
    /// A cut before each white space (Unicode's `White_Space`): words with the space before them.
    #[default]
    Spaces,
    /// GPT-2's pattern: `'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+`.
    Gpt2,
    /// GPT-4's pattern, cl100k_base: no newlines with words, numbers by three digits, contractions in capitals too.
    ///
    /// `'(?i:[sdmt]|ll|ve|re)|[^\r\n\p{L}\p{N}]?+\p{L}++|\p{N}{1,3}+| ?[^\s\p{L}\p{N}]++[\r\n]*+|\s++$|\s*[\r\n]|\s+(?!\S)|\s`,
    /// as tiktoken has it now. (Older copies lack the `\s++$`: they cut white space at a text's end after its last newline.)
    Gpt4,
}

impl PreTokenizer {
    /// The pieces of a text, in order: none of an empty text, and none is empty.
    ///
    /// Cost: one pass over the text. `\p{L}` and `\p{N}` are those of Unicode 16.
    ///
    /// Explained in Part IV, chapters 15a (bytes) and 15b (tokenizers). Source: the files `encoder.py` of GPT-2, 2019, and
    /// `openai_public.py` of tiktoken.
    pub fn pieces(self, text: &str) -> Vec<&str> {
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some((piece, after)) = self.first(rest) {
            pieces.push(piece);
            rest = after;
        }
        pieces
    }

    /// The first piece and what comes after it.
    pub(super) fn first(self, text: &str) -> Option<(&str, &str)> {
        let first = text.chars().next()?;
        let end = match self {
            PreTokenizer::Whole => text.len(),
            PreTokenizer::Spaces => {
                let inner = &text[first.len_utf8()..];
                first.len_utf8() + inner.find(char::is_whitespace).unwrap_or(inner.len())
            }
            PreTokenizer::Gpt2 => gpt2(text),
            PreTokenizer::Gpt4 => gpt4(text, first),
        };
        Some(text.split_at(end))
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Class {
    Letter,
    Number,
    Space,
    Other,
}

fn class(c: char) -> Class {
    use GeneralCategory as Category;
    match c {
        'a'..='z' | 'A'..='Z' => Class::Letter,
        '0'..='9' => Class::Number,
        _ if c.is_whitespace() => Class::Space,
        _ if c.is_ascii() => Class::Other,
        _ => match get_general_category(c) {
            Category::UppercaseLetter
            | Category::LowercaseLetter
            | Category::TitlecaseLetter
            | Category::ModifierLetter
            | Category::OtherLetter => Class::Letter,
            Category::DecimalNumber | Category::LetterNumber | Category::OtherNumber => {
                Class::Number
            }
            _ => Class::Other,
        },
    }
}

/// Where the run of characters that satisfy `inside` ends.
fn run(text: &str, inside: impl Fn(char) -> bool) -> usize {
    text.find(|c| !inside(c)).unwrap_or(text.len())
}

fn gpt2(text: &str) -> usize {
    contraction(text, false).or_else(|| spaced_run(text)).unwrap_or_else(|| spaces(text))
}

/// A space or none, then a run of one class that is not white space.
fn spaced_run(text: &str) -> Option<usize> {
    let inner = text.strip_prefix(' ').unwrap_or(text);
    let kind = class(inner.chars().next()?);
    (kind != Class::Space).then(|| text.len() - inner.len() + run(inner, |c| class(c) == kind))
}

fn gpt4(text: &str, first: char) -> usize {
    if let Some(end) = contraction(text, true) {
        return end;
    }
    let kind = class(first);
    let after = &text[first.len_utf8()..];
    let letters = run(after, |c| class(c) == Class::Letter);
    let may_lead = !matches!(first, '\r' | '\n') && kind != Class::Number;
    if kind == Class::Letter || (may_lead && letters > 0) {
        return first.len_utf8() + letters;
    }
    if kind == Class::Number {
        let third = text.char_indices().nth(3).map_or(text.len(), |(end, _)| end);
        return run(&text[..third], |c| class(c) == Class::Number);
    }
    let inner = text.strip_prefix(' ').unwrap_or(text);
    let others = run(inner, |c| class(c) == Class::Other);
    if others > 0 {
        let end = text.len() - inner.len() + others;
        return end + run(&text[end..], |c| matches!(c, '\r' | '\n'));
    }
    let blank = &text[..run(text, char::is_whitespace)];
    match blank.rfind(['\r', '\n']) {
        Some(newline) if blank.len() < text.len() => newline + 1,
        _ => spaces(text),
    }
}

/// A run of white space; before a word its last character is left for the word, if it is not the only one.
fn spaces(text: &str) -> usize {
    let blank = &text[..run(text, char::is_whitespace)];
    match blank.char_indices().next_back() {
        Some((last, _)) if last > 0 && blank.len() < text.len() => last,
        _ => blank.len(),
    }
}

/// The end of `'s`, `'t`, `'d`, `'m`, `'ll`, `'ve` or `'re`. Unicode counts `ſ`, the long s, as a capital of s.
fn contraction(text: &str, any_case: bool) -> Option<usize> {
    let after = text.strip_prefix('\'')?;
    let lower = |c: char| match c {
        'ſ' if any_case => 's',
        _ if any_case => c.to_ascii_lowercase(),
        _ => c,
    };
    let mut chars = after.chars();
    let first = chars.next()?;
    match (lower(first), chars.next().map(lower)) {
        ('s' | 't' | 'd' | 'm', _) => Some(1 + first.len_utf8()),
        ('l', Some('l')) | ('v' | 'r', Some('e')) => Some(3),
        _ => None,
    }
}
