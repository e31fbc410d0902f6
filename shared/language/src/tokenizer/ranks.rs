//! Rank tables as tiktoken keeps them: a line for each token, its bytes in base64, a space, its rank.

use numerics::{Error, Result};

/// The tokens of a rank table in tiktoken's format, with their ranks, in the order of the lines.
///
/// A line is base64, a space, a whole number: `IHRoZQ== 262` is GPT-2's ` the`. Empty lines are passed over.
///
/// Errors: a line without those two, base64 that does not decode, a rank beyond `u32`; each names the line.
///
/// ```
/// let ranks = language::tokenizer::parse_ranks("IQ== 0\nIHRoZQ== 262\n")?;
/// assert_eq!(ranks, [(b"!".to_vec(), 0), (b" the".to_vec(), 262)]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part IV, chapter 15b (tokenizers). Source: tiktoken, `load.py`; RFC 4648, section 4.
pub fn parse_ranks(text: &str) -> Result<Vec<(Vec<u8>, u32)>> {
    let mut ranks = Vec::new();
    for (i, line) in text.lines().enumerate().filter(|(_, line)| !line.is_empty()) {
        let parsed = line
            .split_once(' ')
            .and_then(|(code, rank)| Some((base64(code.as_bytes())?, rank.parse().ok()?)));
        ranks.push(parsed.ok_or_else(|| Error::Parse {
            file: "the rank table".into(),
            line: i + 1,
            column: None,
            got: line.to_owned(),
            wanted: "a token in base64, a space and its rank".into(),
        })?);
    }
    Ok(ranks)
}

fn base64(code: &[u8]) -> Option<Vec<u8>> {
    if code.is_empty() || !code.len().is_multiple_of(4) {
        return None;
    }
    let digits = code.strip_suffix(b"==").or_else(|| code.strip_suffix(b"=")).unwrap_or(code);
    let mut bytes = Vec::with_capacity(digits.len() * 3 / 4);
    for four in digits.chunks(4) {
        let mut word = 0;
        for &digit in four {
            word = word << 6 | value(digit)?;
        }
        word <<= 6 * (4 - four.len());
        bytes.extend_from_slice(&word.to_be_bytes()[1..four.len()]); // four digits are three bytes, three are two
    }
    Some(bytes)
}

fn value(digit: u8) -> Option<u32> {
    Some(u32::from(match digit {
        b'A'..=b'Z' => digit - b'A',
        b'a'..=b'z' => digit - b'a' + 26,
        b'0'..=b'9' => digit - b'0' + 52,
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    }))
}
