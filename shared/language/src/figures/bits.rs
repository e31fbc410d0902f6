//! A number of 16 bits as cells, with sign, exponent and significand below, and where it is among its neighbors.

use numerics::{Error, Result, check};
use show::figure::{Align, Color, Diagram};

use crate::floats::{BF16, Class, F16, Format, Parts};

/// The cells: their left end, their upper end, how wide each is.
const CELLS: (f64, f64, f64) = (32.0, 62.0, 36.0);
/// Left and right end of both number lines.
const LINE: (f64, f64) = (40.0, 600.0);
/// The powers of two at the ends of the upper line: what bf16 reaches.
const POWERS: (f64, f64) = (-133.0, 128.0);

/// A number's bits, drawn, and what they say.
#[derive(Debug, Clone)]
pub struct Bits {
    /// The picture.
    pub svg: String,
    /// The bits: `0 10001 1010000000`.
    pub bits: String,
    /// The number, six digits of it: `6.5`, `−inf`, `no number`.
    pub value: String,
    /// Its sign, exponent and significand, multiplied: `+1.625 · 2²`.
    pub product: String,
    /// From the number to the next larger one: `0.00390625`.
    pub gap: String,
    /// The kind of number, in a word or two: `normal`.
    pub kind: &'static str,
}

/// The code of `value` in f16 (or in bf16) with some of its 16 bits flipped, as a picture.
///
/// `flipped` has a place for each bit, the sign's first; where it is not 0, the bit is turned round.
///
/// Errors: not 16 places.
///
/// ```
/// use language::figures::bits;
///
/// let mut flipped = [0.0; 16];
/// assert_eq!(bits(6.5, false, &flipped)?.product, "+1.625 · 2²");
/// flipped[5] = 1.0; // the last bit of the exponent: 10001 becomes 10000
/// assert_eq!(bits(6.5, false, &flipped)?.value, "3.25");
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part IV, chapter 17a (floats).
pub fn bits(value: f64, brain: bool, flipped: &[f64]) -> Result<Bits> {
    check::same_length("bits", ("flipped", flipped.len()), ("the code", 16))?;
    let format = if brain { BF16 } else { F16 };
    let mask = flipped.iter().fold(0, |mask, &flip| mask << 1 | u64::from(flip != 0.0));
    let code = format.encode(value) ^ mask;
    let parts = format.parts(code)?;
    let number = format.decode(code)?;

    let n_exponent = format.exponent_bits() as usize;
    let digits = format!("{code:016b}");
    let spaced =
        format!("{} {} {}", &digits[..1], &digits[1..=n_exponent], &digits[n_exponent + 1..]);
    let gap = if number.is_finite() { significant(format.ulp(number)?) } else { "none".into() };
    let shown = significant(number);
    let product = product_of(&parts);
    let kind = match parts.class {
        Class::Zero => "zero",
        Class::Subnormal => "subnormal",
        Class::Normal => "normal",
        Class::Infinite => "infinite",
        Class::NaN => "not a number",
    };
    let svg = drawn(format, code, mask, &parts, number)?;
    Ok(Bits { svg, bits: spaced, value: shown, product, gap, kind })
}

fn product_of(parts: &Parts) -> String {
    let sign = if parts.negative { "−" } else { "+" };
    match parts.class {
        Class::Infinite => format!("{sign}∞"),
        Class::NaN => "no number".to_owned(),
        _ => format!("{sign}{} · 2{}", parts.significand, superscript(parts.exponent)),
    }
}

/// A whole number, raised: `⁻¹⁴`.
fn superscript(number: i32) -> String {
    let raised = |c: char| match c {
        '-' => '⁻',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        _ => c.to_digit(10).and_then(|digit| char::from_u32(0x2070 + digit)).unwrap_or(c),
    };
    number.to_string().chars().map(raised).collect()
}

fn drawn(format: Format, code: u64, mask: u64, parts: &Parts, number: f64) -> Result<String> {
    let n_exponent = format.exponent_bits() as usize;
    let (left, top, size) = CELLS;
    let shown = significant(number);
    let title = format!("{shown} in {format}");
    let description = format!(
        "Sixteen cells with the bits {code:016b}: 1 for the sign, {n_exponent} for the exponent, {} for the significand. \
         Together {}, which is {shown}. Below, its place among all numbers of {format}, and its neighbors.",
        format.fraction_bits(),
        product_of(parts)
    );
    let mut drawing = Diagram::new(title, description).size(640, 330);

    let groups = [
        (0, 1, Color::Red, sign_text(parts)),
        (1, 1 + n_exponent, Color::Blue, exponent_text(format, parts)),
        (1 + n_exponent, 16, Color::Green, significand_text(parts)),
    ];
    for (from, to, color, text) in groups {
        let row: Vec<i32> = (from..to).map(|bit| (code >> (15 - bit) & 1) as i32).collect();
        drawing = drawing.cells(color, (left + size * from as f64, top), size, &[row][..], 0);
        let x = if from == 0 { left } else { left + size * from as f64 + 4.0 };
        drawing = drawing.text(color, Align::Left, (x, top + size + 18.0), &text);
    }
    for bit in (0..16).filter(|bit| mask >> (15 - bit) & 1 == 1) {
        let x = left + size * f64::from(bit) + size / 2.0;
        drawing = drawing.dot(Color::Ink, (x, top - 8.0), 4.0);
    }
    drawing = drawing.text(
        Color::Ink,
        Align::Left,
        (left, top + size + 46.0),
        &match parts.class {
            Class::Infinite => "exponent all ones, fraction 0: infinity".to_owned(),
            Class::NaN => "exponent all ones, fraction not 0: not a number".to_owned(),
            _ => format!("{} = {shown}", product_of(parts)),
        },
    );
    drawing = range_line(drawing, format, number);
    neighbors_line(drawing, format, number)?.svg()
}

fn sign_text(parts: &Parts) -> String {
    if parts.negative { "−" } else { "+" }.to_owned()
}

fn exponent_text(format: Format, parts: &Parts) -> String {
    match parts.class {
        Class::Infinite | Class::NaN => "all ones".to_owned(),
        Class::Normal => {
            format!("{} − {} = {}", parts.stored_exponent, format.bias(), signed(parts.exponent))
        }
        _ => format!("all zeros: {}", signed(parts.exponent)),
    }
}

/// With the sign that is as wide as a plus.
fn signed(number: i32) -> String {
    number.to_string().replace('-', "−")
}

fn significand_text(parts: &Parts) -> String {
    match parts.class {
        Class::Infinite | Class::NaN => String::new(),
        Class::Normal => format!("1 + fraction = {}", parts.significand),
        _ => format!("0 + fraction = {}", parts.significand),
    }
}

/// All sizes that bf16 has, a line of powers of ten; thick where this format reaches, a dot at the number.
fn range_line(mut drawing: Diagram, format: Format, number: f64) -> Diagram {
    let y = 205.0;
    let at = |size: f64| {
        let share = (libm::log2(size) - POWERS.0) / (POWERS.1 - POWERS.0);
        LINE.0 + share * (LINE.1 - LINE.0)
    };
    drawing = drawing.line(Color::Muted, (LINE.0, y), (LINE.1, y));
    for power in [-40, -30, -20, -10, 0, 10, 20, 30, 38] {
        let x = at(libm::exp10(f64::from(power)));
        if (LINE.0..=LINE.1).contains(&x) {
            drawing = drawing.line(Color::Muted, (x, y), (x, y + 6.0));
            let name = if power == 0 { "1".to_owned() } else { format!("1e{power}") };
            drawing = drawing.text(Color::Muted, Align::Center, (x, y + 18.0), &name);
        }
    }
    let (from, to) = (at(format.smallest()), at(format.largest()));
    drawing = drawing
        .polygon(Color::Blue, &[(from, y - 5.0), (to, y - 5.0), (to, y + 5.0), (from, y + 5.0)]);
    let note = match number.abs() {
        0.0 => Some((LINE.0 - 8.0, "(zero is left of all sizes)")),
        f64::INFINITY => Some((LINE.1 + 8.0, "infinity")),
        size if size.is_finite() => Some((at(size), "")),
        _ => None,
    };
    drawing = drawing.text(
        Color::Muted,
        Align::Left,
        (LINE.0, y - 20.0),
        &format!("its size, and what {format} reaches"),
    );
    if let Some((x, name)) = note {
        drawing = drawing.dot(Color::Orange, (x, y), 6.0);
        if !name.is_empty() {
            let (align, x) = if x > 320.0 { (Align::Right, x) } else { (Align::Left, x + 248.0) };
            drawing = drawing.text(Color::Orange, align, (x, y - 20.0), name);
        }
    }
    drawing
}

/// The number and two neighbors on each side, at their true distances.
fn neighbors_line(mut drawing: Diagram, format: Format, number: f64) -> Result<Diagram> {
    let y = 280.0;
    let middle = (LINE.0 + LINE.1) / 2.0;
    drawing = drawing.text(Color::Muted, Align::Left, (LINE.0, y - 20.0), "its neighbors");
    if !number.is_finite() {
        return Ok(drawing.text(Color::Muted, Align::Center, (middle, y), "none"));
    }
    drawing = drawing.line(Color::Muted, (LINE.0, y), (LINE.1, y));
    let gap = format.ulp(number)?;
    let half_width = (LINE.1 - LINE.0) / 2.0;
    let mut around = vec![number];
    for step in [Format::next_up, Format::next_down] {
        let mut next = number;
        for _ in 0..2 {
            next = match step(&format, next) {
                Ok(next) if next.is_finite() => next,
                _ => break,
            };
            around.push(next);
        }
    }
    // Below a power of two the gaps are half as wide, and there is no room for both texts.
    let lowest = around.iter().copied().fold(f64::INFINITY, f64::min);
    for value in around {
        let x = middle + (value - number) / gap * (half_width / 2.3);
        let (color, radius) =
            if value == number { (Color::Orange, 6.0) } else { (Color::Ink, 3.5) };
        drawing = drawing.dot(color, (x, y), radius);
        let away = (value - number).abs() / gap;
        if away == 0.0 || away >= 1.0 || value == lowest {
            drawing = drawing.text(color, Align::Center, (x, y + 22.0), &significant(value));
        }
    }
    Ok(drawing)
}

/// Six significant digits without zeros behind: `6.5`, `−0.0999756`, `1.17549e-38`.
fn significant(value: f64) -> String {
    if value < 0.0 {
        return format!("−{}", significant(-value));
    }
    if value.is_nan() {
        return "no number".to_owned();
    }
    if value.is_infinite() {
        return "inf".to_owned();
    }
    if value == 0.0 {
        return "0".to_owned();
    }
    let text = format!("{value:.5e}");
    let (digits, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    if !(-4..7).contains(&exponent) {
        let digits = digits.trim_end_matches('0').trim_end_matches('.');
        return format!("{digits}e{exponent}");
    }
    let decimals = (5 - exponent).max(0) as usize;
    let plain = format!("{value:.decimals$}");
    if plain.contains('.') {
        plain.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        plain
    }
}

/// The numbers that the figure's slider stops at, as they are written, and themselves.
pub const NUMBERS: [(&str, f64); 12] = [
    ("0", 0.0),
    ("1e-30", 1e-30),
    ("1e-7", 1e-7),
    ("0.001", 0.001),
    ("0.1", 0.1),
    ("1", 1.0),
    ("1.3", 1.3),
    ("6.5", 6.5),
    ("100", 100.0),
    ("2049", 2049.0),
    ("65504", 65504.0),
    ("1e30", 1e30),
];

/// The number at a stop of the slider.
///
/// Errors: a stop beyond the last.
pub fn number_at(stop: usize) -> Result<f64> {
    let numbers = NUMBERS.len();
    let (_, number) = NUMBERS
        .get(stop)
        .ok_or_else(|| Error::invalid("stop", stop, format!("below {numbers}, the stops")))?;
    Ok(*number)
}
