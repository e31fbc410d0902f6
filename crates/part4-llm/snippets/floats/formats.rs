//! Six formats, and what each keeps of the gradients of a classifier of digits.

use language::floats::FORMATS;
use ndarray::Array2;
use numerics::functions::softmax_rows;
use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let gradients = gradients()?;
    let mut rows = Vec::new();
    for format in FORMATS {
        let lost = gradients.iter().filter(|&&g| format.round(g) == 0.0).count();
        let off: Vec<f64> = gradients.iter().map(|&g| (format.round(g) / g - 1.0).abs()).collect();
        let bits = format!("1 + {} + {}", format.exponent_bits(), format.fraction_bits());
        let powers = [format.largest(), format.smallest_normal()].map(libm::log10);
        let (digits, off) = (format.decimal_digits(), 100.0 * stats::median(&off)?);
        rows.push(show::row![format.name(), bits, (powers, 1), (digits, 1), lost, (off, 3)]);
    }
    let header = ["", "bits", "largest 10^", "normal 10^", "digits", "lost", "off %"];
    println!("{} gradients that are not 0", gradients.len());
    println!("{}", show::table(&header, &rows));
    Ok(())
}

/// Slopes along the weights of a softmax classifier at its 100th step; exact zeros are left out.
fn gradients() -> numerics::Result<Vec<f64>> {
    let digits = data::digits();
    let x = &digits.x / 16.0;
    let truth = Array2::from_shape_fn((x.nrows(), 10), |(i, k)| f64::from(digits.y[i] == k));
    let mut w = Array2::zeros((64, 10));
    let mut slopes = w.clone();
    for _ in 0..100 {
        let probabilities = softmax_rows(&x.dot(&w));
        slopes = x.t().dot(&(probabilities - &truth)) / x.nrows() as f64;
        w -= &(&slopes * 2.0);
    }
    Ok(slopes.into_iter().filter(|&slope| slope != 0.0).collect())
}
