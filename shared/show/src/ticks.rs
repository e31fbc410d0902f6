//! Axes: which range to show, and where to put round numbers on it.
//!
//! All of it is arithmetic that every platform and Python do alike: no logarithm, no power, decimals by way of text.

/// Values beyond this are drawn at the edge, so that the length of a range is finite.
pub(crate) const LARGEST: f64 = 1e307;

/// The smallest and the largest finite value, made wider where they are (nearly) the same; `None` without any.
///
/// A single value `v` gets the range from `v - |v|/2` to `v + |v|/2`, and zero the one from −1 to 1.
pub(crate) fn range(values: impl Iterator<Item = f64>) -> Option<(f64, f64)> {
    let mut range: Option<(f64, f64)> = None;
    for value in values.filter(|value| value.is_finite()) {
        let value = value.clamp(-LARGEST, LARGEST);
        let (low, high) = range.unwrap_or((value, value));
        range =
            Some((if value < low { value } else { low }, if value > high { value } else { high }));
    }
    let (low, high) = range?;
    Some(if is_single(low, high) {
        let middle = low / 2.0 + high / 2.0;
        let half = if middle.abs() < 1e-290 { 1.0 } else { middle.abs() / 2.0 };
        (middle - half, middle + half)
    } else {
        (low, high)
    })
}

/// Whether a range is too short to be divided.
pub(crate) fn is_single(low: f64, high: f64) -> bool {
    let largest = if low.abs() > high.abs() { low.abs() } else { high.abs() };
    high - low < 1e-290 || high - low <= largest * 1e-9
}

/// Round numbers on an axis: the multiples of 1, 2 or 5 times a power of ten.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ticks {
    /// The step is `mantissa · 10^exponent`; the mantissa is 1, 2 or 5.
    mantissa: i64,
    exponent: i32,
    /// The first and the last tick, in steps.
    pub(crate) first: i64,
    pub(crate) last: i64,
}

impl Ticks {
    /// The finest ticks that cut the range into at most so many steps, reaching beyond both of its ends.
    pub(crate) fn around(low: f64, high: f64, most_steps: usize) -> Ticks {
        let (mantissa, exponent) = step(low, high, most_steps);
        let size = decimal(mantissa, exponent);
        let first = (low / size + 1e-9).floor() as i64;
        let last = (high / size - 1e-9).ceil() as i64;
        Ticks { mantissa, exponent, first, last }
    }

    /// Ticks inside the range, at least two of them.
    pub(crate) fn inside(low: f64, high: f64, most_steps: usize) -> Ticks {
        let mut steps = most_steps;
        loop {
            let (mantissa, exponent) = step(low, high, steps);
            let size = decimal(mantissa, exponent);
            let first = (low / size - 1e-9).ceil() as i64;
            let last = (high / size + 1e-9).floor() as i64;
            if last > first || steps > most_steps + 10 {
                return Ticks { mantissa, exponent, first, last };
            }
            steps += 1;
        }
    }

    /// The value of a tick.
    pub(crate) fn value(&self, tick: i64) -> f64 {
        decimal(tick * self.mantissa, self.exponent)
    }

    /// Every tick with its value and its label.
    pub(crate) fn labels(&self) -> Vec<(f64, String)> {
        let largest = self.first.abs().max(self.last.abs()) * self.mantissa;
        let digits = largest.to_string().len() as i32;
        let plain = self.exponent >= -6 && self.exponent + digits <= 7;
        (self.first..=self.last)
            .map(|tick| {
                let count = tick * self.mantissa;
                let label = if plain {
                    fixed(count, self.exponent)
                } else {
                    scientific(count, self.exponent)
                };
                (self.value(tick), label)
            })
            .collect()
    }
}

/// The smallest step of 1, 2 or 5 times a power of ten that cuts the range into at most so many pieces.
fn step(low: f64, high: f64, most_steps: usize) -> (i64, i32) {
    let raw = (high - low) / most_steps.max(1) as f64;
    let text = format!("{raw:.17e}");
    let exponent = text.split_once('e').and_then(|(_, power)| power.parse().ok()).unwrap_or(0);
    for mantissa in [1, 2, 5] {
        if decimal(mantissa, exponent) >= raw * (1.0 - 1e-9) {
            return (mantissa, exponent);
        }
    }
    (1, exponent + 1)
}

/// `count · 10^exponent`, rounded once.
fn decimal(count: i64, exponent: i32) -> f64 {
    format!("{count}e{exponent}").parse().unwrap_or(f64::NAN)
}

/// `count · 10^exponent` in plain digits, with as many decimals as the exponent asks for.
fn fixed(count: i64, exponent: i32) -> String {
    let sign = if count < 0 { "-" } else { "" };
    let mut digits = count.abs().to_string();
    if exponent >= 0 {
        if count != 0 {
            digits.push_str(&"0".repeat(exponent as usize));
        }
        return format!("{sign}{digits}");
    }
    let decimals = -exponent as usize;
    while digits.len() <= decimals {
        digits.insert(0, '0');
    }
    digits.insert(digits.len() - decimals, '.');
    format!("{sign}{digits}")
}

/// `count · 10^exponent` as `2.5e-7`.
fn scientific(count: i64, exponent: i32) -> String {
    if count == 0 {
        return "0".to_string();
    }
    let sign = if count < 0 { "-" } else { "" };
    let digits = count.abs().to_string();
    let power = exponent + digits.len() as i32 - 1;
    let (first, rest) = digits.split_at(1);
    let rest = rest.trim_end_matches('0');
    let point = if rest.is_empty() { "" } else { "." };
    format!("{sign}{first}{point}{rest}e{power}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(ticks: Ticks) -> Vec<String> {
        ticks.labels().into_iter().map(|(_, label)| label).collect()
    }

    #[test]
    fn ticks_are_round_and_reach_around_or_stay_inside() {
        assert_eq!(labels(Ticks::around(0.0, 1.0, 5)), ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]);
        assert_eq!(labels(Ticks::around(-3.1, 3.9, 4)), ["-4", "-2", "0", "2", "4"]);
        assert_eq!(labels(Ticks::inside(-3.1, 3.9, 4)), ["-2", "0", "2"]);
        // Too few steps for two ticks: more of them.
        assert_eq!(labels(Ticks::inside(0.1, 9.0, 1)), ["2", "4", "6", "8"]);
        assert_eq!(labels(Ticks::around(190.0, 215.0, 3)), ["190", "200", "210", "220"]);
    }

    #[test]
    fn labels_are_exact_and_change_their_notation_together() {
        assert_eq!(labels(Ticks::around(0.0, 3e-9, 3)), ["0", "1e-9", "2e-9", "3e-9"]);
        assert_eq!(labels(Ticks::around(2e7, 2.5e7, 1)), ["2e7", "2.5e7"]);
        assert_eq!(labels(Ticks::around(0.0, 0.3, 3)), ["0.0", "0.1", "0.2", "0.3"]);
        assert_eq!(labels(Ticks::around(0.0, 3e6, 3)), ["0", "1000000", "2000000", "3000000"]);
        assert_eq!(labels(Ticks::around(-0.02, 0.02, 2)), ["-0.02", "0.00", "0.02"]);
        let ticks = Ticks::around(0.0, 0.3, 3);
        assert_eq!(ticks.value(3).to_bits(), 0.3_f64.to_bits());
    }

    #[test]
    fn ranges_are_finite_and_have_a_length() {
        let of = |values: &[f64]| range(values.iter().copied());
        assert_eq!(of(&[]), None);
        assert_eq!(of(&[f64::NAN, f64::INFINITY]), None);
        assert_eq!(of(&[1.0, f64::NAN, 3.0]), Some((1.0, 3.0)));
        assert_eq!(of(&[0.0]), Some((-1.0, 1.0)));
        assert_eq!(of(&[5.0, 5.0]), Some((2.5, 7.5)));
        assert_eq!(of(&[-5.0]), Some((-7.5, -2.5)));
        assert_eq!(of(&[5e-324, 1e-300]), Some((-1.0, 1.0)));
        assert_eq!(of(&[f64::MIN, f64::MAX]), Some((-LARGEST, LARGEST)));
        for (low, high) in
            [(-LARGEST, LARGEST), (0.0, LARGEST), (1e-280, 2e-280), (1.0, 1.0 + 1e-8)]
        {
            for steps in 1..8 {
                let ticks = Ticks::around(low, high, steps);
                let (first, last) = (ticks.value(ticks.first), ticks.value(ticks.last));
                assert!(first <= low && high <= last && (last - first).is_finite(), "{low} {high}");
                assert!(ticks.last - ticks.first <= steps as i64 + 2, "{low} {high} {steps}");
            }
        }
    }
}
