//! Equal, near, or within a relative tolerance: what each way of comparing floats misses.

use language::floats::F64;

pub fn main() -> numerics::Result<()> {
    let cases = [
        ("0.1 + 0.2, 0.3", 0.1 + 0.2, 0.3),
        ("a third of 1e10, thrice", 1e10 / 3.0 * 3.0, 1e10),
        ("1e10 and a millionth more", 1e10 + 1e-6, 1e10),
        ("1e-12 and twice that", 1e-12, 2e-12),
        ("sine of π, 0", libm::sin(std::f64::consts::PI), 0.0),
        ("a sum and its reverse", sum(1..=1000), sum((1..=1000).rev())),
    ];
    let rows = cases.map(|(name, a, b)| {
        let answers = [a == b, close(a, b, 0.0, 1e-9), close(a, b, 1e-9, 0.0)];
        let [equal, absolute, relative] = answers.map(|yes| if yes { "yes" } else { "no" });
        let both = if close(a, b, 1e-9, 1e-15) { "yes" } else { "no" };
        show::row![name, equal, absolute, relative, both]
    });
    let header = ["a and b", "==", "absolute", "relative", "both"];
    println!("{}", show::table(&header, &rows));
    println!("ulps between 0.1 + 0.2 and 0.3: {}", F64.steps_between(0.1 + 0.2, 0.3)?);
    Ok(())
}

/// Whether a and b differ by no more than a share of the larger, or than a fixed amount.
fn close(a: f64, b: f64, relative: f64, absolute: f64) -> bool {
    (a - b).abs() <= (relative * a.abs().max(b.abs())).max(absolute)
}

fn sum(numbers: impl Iterator<Item = u32>) -> f64 {
    numbers.fold(0.0, |sum, n| sum + 1.0 / f64::from(n))
}
