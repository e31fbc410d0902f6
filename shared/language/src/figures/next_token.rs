//! The little GPT's next byte: its probabilities as bars, and what temperature, top-k and top-p make of them.

use numerics::functions::softmax;
use numerics::{Error, Result, check};
use show::figure::{Align, Color, Diagram};

use crate::sampling::{n_left, temperature, top_k, top_p};

/// The logits of [`next_logits`] in thousandths, a line for each text.
const LOGITS: &str = include_str!("next_token.txt");

/// The texts whose next byte the figure shows.
pub const TEXTS: [&str; 4] = ["The white ", "it was the wh", "the Pequo", "the ship. "];

/// So many bars.
const N_BARS: usize = 20;
/// The chart: left end and lower end of the bars, width of a bar with its gap, height of the highest.
const CHART: (f64, f64, f64, f64) = (60.0, 250.0, 28.0, 180.0);

/// The little GPT's logits for the byte after one of [`TEXTS`], rounded to thousandths.
///
/// A test of `language`, `the_stored_logits_are_the_models`, makes them again from the weights.
///
/// Shape: 256 logits. Errors: a number that is no text's.
///
/// ```
/// use language::figures::{TEXTS, next_logits};
/// use language::sampling::greedy;
///
/// assert_eq!(TEXTS[2], "the Pequo");
/// assert_eq!(greedy(&next_logits(2)?)?, usize::from(b'd'));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part IV, chapter 15f (sampling).
pub fn next_logits(text: usize) -> Result<Vec<f64>> {
    check::between("text", text, 0, ("the last text's number", TEXTS.len() - 1))?;
    let line = LOGITS.lines().nth(text).unwrap_or_default();
    let numbers = line.split_ascii_whitespace().map(str::parse::<i32>);
    let logits: std::result::Result<Vec<f64>, _> =
        numbers.map(|number| number.map(|thousandths| f64::from(thousandths) / 1000.0)).collect();
    match logits {
        Ok(logits) if logits.len() == 256 => Ok(logits),
        _ => Err(Error::empty("a line of next_token.txt", "256 whole numbers")),
    }
}

/// What the figure shows.
#[derive(Debug, Clone)]
pub struct NextToken {
    /// Twenty bytes with their probabilities as bars, before as outlines, after the rules filled.
    pub svg: String,
    /// How many bytes are not ruled out.
    pub n_left: usize,
    /// What the bytes that are ruled out had together, after the temperature.
    pub ruled_out: f64,
    /// The entropy of what is left.
    pub entropy_bits: f64,
    /// The likeliest byte as the picture writes it, and its probability.
    pub likeliest: (String, f64),
}

/// The byte after a text, under a temperature, the top k (0: all) and the top p.
///
/// The text is a place in [`TEXTS`]. Shown are the twenty bytes that are likeliest before the rules.
///
/// Errors: a number that is no text's; those of [`temperature`] and [`top_p`].
///
/// ```
/// let picture = language::figures::next_token(0, 1.0, 5, 1.0)?;
/// assert_eq!(picture.n_left, 5);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part IV, chapter 15f (sampling).
pub fn next_token(text: usize, t: f64, k: usize, p: f64) -> Result<NextToken> {
    let logits = next_logits(text)?;
    let divided = temperature(&logits, t)?;
    let cut = if k > 0 { top_k(&divided, k)? } else { divided.clone() };
    let cut = if p < 1.0 { top_p(&cut, p)? } else { cut };

    let (raw, soft, new) = (softmax(&logits), softmax(&divided), softmax(&cut));
    let mut order: Vec<usize> = (0..logits.len()).collect();
    order.sort_by(|&i, &j| logits[j].total_cmp(&logits[i]));
    let gone = (0..logits.len()).filter(|&i| cut[i] == f64::NEG_INFINITY);
    let ruled_out = gone.map(|i| soft[i]).sum();
    let surprise = |&p: &f64| if p > 0.0 { -p * libm::log2(p) } else { 0.0 };
    let bars: Vec<Bar> = order
        .iter()
        .take(N_BARS)
        .map(|&byte| Bar { name: name_of(byte), before: raw[byte], after: new[byte] })
        .collect();
    Ok(NextToken {
        svg: drawn(TEXTS[text], &bars)?,
        n_left: n_left(&cut),
        ruled_out,
        entropy_bits: new.iter().map(surprise).sum(),
        likeliest: (name_of(order[0]), new[order[0]]),
    })
}

/// A byte and its probability before and after the rules.
struct Bar {
    name: String,
    before: f64,
    after: f64,
}

/// A byte as the picture writes it.
fn name_of(byte: usize) -> String {
    match u8::try_from(byte) {
        Ok(b' ') => "␣".into(),
        Ok(b'\n') => "↵".into(),
        Ok(byte) if byte.is_ascii_graphic() => char::from(byte).to_string(),
        _ => format!("{byte:02x}"),
    }
}

fn drawn(text: &str, bars: &[Bar]) -> Result<String> {
    let (left, floor, step, height) = CHART;
    let largest = bars.iter().fold(0.0_f64, |most, bar| most.max(bar.before).max(bar.after));
    let top = [0.1, 0.2, 0.5].into_iter().find(|&top| largest <= top).unwrap_or(1.0);
    let width = step * bars.len() as f64;
    let mut diagram = Diagram::new(
        format!("What may follow \"{text}\""),
        "Twenty bytes, the likeliest first. Outlines: the model's probabilities. Filled: what the rules make of them.",
    )
    .size(640, 300);
    for share in [0.0, 0.5, 1.0] {
        let y = floor - height * share;
        diagram = diagram.line(Color::Grid, (left, y), (left + width, y)).text(
            Color::Muted,
            Align::Right,
            (left - 8.0, y),
            &show::fixed(top * share, 2),
        );
    }
    for (i, bar) in bars.iter().enumerate() {
        let x = left + step * i as f64 + 4.0;
        let high = |p: f64| height * p / top;
        let corners = |y: f64, by: f64| {
            let (x, end) = (x - by, x + step - 8.0 + by);
            [(x, floor), (x, y), (end, y), (end, floor)]
        };
        if high(bar.after) >= 1.0 {
            diagram = diagram.polygon(Color::Blue, &corners(floor - high(bar.after), 0.0));
        }
        let outline = corners(floor - high(bar.before), 2.0);
        let stays = bar.after > 0.0;
        diagram = diagram.polyline(if stays { Color::Ink } else { Color::Muted }, &outline).text(
            if stays { Color::Ink } else { Color::Muted },
            Align::Center,
            (x + step / 2.0 - 4.0, floor + 16.0),
            &bar.name,
        );
    }
    let note = "line: the model's probability · filled: after the rules · ␣ space · ↵ new line";
    diagram
        .line(Color::Muted, (left, floor), (left + width, floor))
        .text(Color::Muted, Align::Left, (left, floor + 38.0), note)
        .svg()
}
