//! The log: a line of JSON for each step.

use numerics::{Error, Result};

/// One step of a run, as the log has it.
///
/// ```
/// use language::training::{Entry, read_log};
///
/// let entry = Entry { step: 3, loss: 5.25, rate: 0.001, norm: 0.5 };
/// assert_eq!(entry.to_json(), r#"{"step":3,"loss":5.25,"rate":0.001,"norm":0.5}"#);
/// assert_eq!(read_log(&entry.to_json())?, [entry]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part IV, chapter 16b (the run).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Entry {
    /// The step, counted from 0.
    pub step: usize,
    /// The loss before the step, in nats.
    pub loss: f64,
    /// The learning rate.
    pub rate: f64,
    /// How long the gradient was, before clipping.
    pub norm: f64,
}

impl Entry {
    /// One line of JSON, without its end. A number reads back to the same bits; JSON has none for NaN and infinity, and
    /// `null` stands for them.
    pub fn to_json(&self) -> String {
        let Entry { step, loss, rate, norm } = self;
        let [loss, rate, norm] = [loss, rate, norm].map(|x| number(*x));
        format!(r#"{{"step":{step},"loss":{loss},"rate":{rate},"norm":{norm}}}"#)
    }
}

/// A number as JSON has it.
pub(super) fn number(x: f64) -> String {
    if x.is_finite() { format!("{x}") } else { "null".to_owned() }
}

/// Reads a log back: lines of [`Entry::to_json`]; empty lines are left out, and `null` is NaN.
///
/// Blanks may be where JSON allows them. Errors: a line that is no such object, as the last one of a program that was killed
/// while it wrote.
pub fn read_log(text: &str) -> Result<Vec<Entry>> {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines
        .map(|(at, line)| {
            let wanted = "an object with step, loss, rate and norm";
            entry(line).ok_or_else(|| Error::Parse {
                file: "the log".to_owned(),
                line: at + 1,
                column: None,
                got: line.chars().take(60).collect(),
                wanted: wanted.to_owned(),
            })
        })
        .collect()
}

fn entry(line: &str) -> Option<Entry> {
    let inner = line.trim().strip_prefix('{')?.strip_suffix('}')?;
    let (mut step, mut numbers) = (None, [None; 3]);
    for field in inner.split(',') {
        let (name, value) = field.split_once(':')?;
        let (name, value) = (name.trim().strip_prefix('"')?.strip_suffix('"')?, value.trim());
        let real = || {
            // JSON's numbers begin with a digit or a minus, unlike Rust's `inf` and `+1`.
            let begins = value.starts_with(|c: char| c.is_ascii_digit() || c == '-');
            if value == "null" { Some(f64::NAN) } else { value.parse().ok().filter(|_| begins) }
        };
        match name {
            "step" => step = Some(value.parse().ok()?),
            "loss" => numbers[0] = Some(real()?),
            "rate" => numbers[1] = Some(real()?),
            "norm" => numbers[2] = Some(real()?),
            _ => return None,
        }
    }
    let [loss, rate, norm] = numbers;
    Some(Entry { step: step?, loss: loss?, rate: rate?, norm: norm? })
}
