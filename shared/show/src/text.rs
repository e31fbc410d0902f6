//! Text in columns: how wide a string stands in a terminal, padding, and which strings are numbers.

/// Characters that take no column of their own: marks that sit on the letter before them, as in `x̂`, and joiners.
const NO_COLUMN: [(u32, u32); 7] = [
    (0x0300, 0x036F),
    (0x1AB0, 0x1AFF),
    (0x1DC0, 0x1DFF),
    (0x200B, 0x200D),
    (0x20D0, 0x20FF),
    (0xFE00, 0xFE0F),
    (0xFE20, 0xFE2F),
];

/// Characters that take two columns: the scripts of East Asia, and pictographs.
const TWO_COLUMNS: [(u32, u32); 9] = [
    (0x1100, 0x115F),
    (0x2E80, 0x303E),
    (0x3041, 0xA4CF),
    (0xAC00, 0xD7A3),
    (0xF900, 0xFAFF),
    (0xFE30, 0xFE4F),
    (0xFF00, 0xFF60),
    (0x1F300, 0x1FAFF),
    (0x20000, 0x3FFFD),
];

/// How many columns a string takes.
pub(crate) fn width(text: &str) -> usize {
    let within = |ranges: &[(u32, u32)], c: char| {
        ranges.iter().any(|&(first, last)| (first..=last).contains(&u32::from(c)))
    };
    text.chars()
        .map(|c| match c {
            c if c.is_ascii() => 1,
            c if within(&NO_COLUMN, c) => 0,
            c if within(&TWO_COLUMNS, c) => 2,
            _ => 1,
        })
        .sum()
}

/// The string with blanks behind it.
pub(crate) fn left(text: &str, columns: usize) -> String {
    format!("{text}{}", " ".repeat(columns.saturating_sub(width(text))))
}

/// The string with blanks before it.
pub(crate) fn right(text: &str, columns: usize) -> String {
    format!("{}{text}", " ".repeat(columns.saturating_sub(width(text))))
}

/// The string on one line: line breaks and tabs as `\n`, `\r`, `\t`, other control characters as `�`.
pub(crate) fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if u32::from(c) < 0x20 || u32::from(c) == 0x7F => out.push('\u{FFFD}'),
            c => out.push(c),
        }
    }
    out
}

/// The width of each column: that of its widest cell.
pub(crate) fn column_widths<'a>(rows: impl Iterator<Item = &'a [String]>) -> Vec<usize> {
    let mut widths = Vec::new();
    for row in rows {
        for (column, cell) in row.iter().enumerate() {
            if column == widths.len() {
                widths.push(0);
            }
            widths[column] = widths[column].max(width(cell));
        }
    }
    widths
}

/// Whether a table's cell is a number: `-0.25`, `1,234`, `97.3%`, `NaN`, `inf`, `1.5e-7`.
pub(crate) fn is_number(cell: &str) -> bool {
    let cell = cell.strip_suffix('%').unwrap_or(cell);
    let unsigned = cell.strip_prefix(['+', '-']).unwrap_or(cell);
    if matches!(unsigned, "NaN" | "inf") {
        return true;
    }
    let (mantissa, exponent) = unsigned.split_once('e').unwrap_or((unsigned, "0"));
    let exponent = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let grouped = whole.starts_with(|c: char| c.is_ascii_digit())
        && whole.bytes().all(|b| b.is_ascii_digit() || b == b',');
    grouped && digits(fraction) && digits(exponent)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_a_number_or_it_is_not() {
        for number in
            ["0", "-0.25", "+3", "1,234", "1,234.50", "97.3%", "NaN", "-inf", "1e-7", "2.5e+10%"]
        {
            assert!(is_number(number), "{number}");
        }
        for word in [
            "", "-", "a", "1 2", ".5", "5.", "1e", "e5", "--1", "12 mm", "3/4", "1.2.3", ",1",
            "nan", "1%%", "0x1F",
        ] {
            assert!(!is_number(word), "{word}");
        }
    }

    #[test]
    fn widths_count_columns() {
        for (text, columns) in
            [("", 0), ("abc", 3), ("größe", 5), ("x\u{302}", 1), ("日本", 4), ("─█", 2), ("🦀", 2)]
        {
            assert_eq!(width(text), columns, "{text}");
        }
        assert_eq!(clean("a\tb\n\u{1}"), "a\\tb\\n\u{FFFD}");
    }
}
