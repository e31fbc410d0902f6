//! Hunting a NaN: the log, the run again with a check at each step, then halves of one batch.

use learning::optim::shuffled;
use ndarray::{Array2, Axis};
use numerics::functions::{log_softmax_rows, softmax_rows};

pub fn main() -> numerics::Result<()> {
    let digits = data::digits();
    let mut x = &digits.x / 16.0;
    x[[1234, 20]] = f64::NAN; // one blank cell of the file
    let truth = Array2::from_shape_fn((1797, 10), |(i, class)| f64::from(digits.y[i] == class));
    let pick = |table: &Array2<f64>, rows: &[usize]| table.select(Axis(0), rows);
    let loss = |weights: &Array2<f64>, rows: &[usize]| {
        let logs = log_softmax_rows(&pick(&x, rows).dot(weights));
        -(logs * pick(&truth, rows)).sum() / rows.len() as f64
    };
    for careful in [false, true] {
        let mut weights = Array2::zeros((64, 10));
        for (step, batch) in shuffled(1797, 64, &mut numerics::Rng::new(4))?.iter().enumerate() {
            if !careful && step % 5 == 0 {
                println!("step {step:>2}: loss {}", show::fixed(loss(&weights, batch), 2));
            }
            if careful && !loss(&weights, batch).is_finite() {
                println!("\nagain: step {step} is the first");
                let mut rows = &batch[..];
                while let (first, second @ [_, ..]) = rows.split_at(rows.len().div_ceil(2)) {
                    let (half, n) = (loss(&weights, first), rows.len());
                    println!("  {:>2} of {n:>2} rows: {}", first.len(), show::fixed(half, 2));
                    rows = if half.is_finite() { second } else { first };
                }
                let pixel = x.row(rows[0]).iter().position(|value| !value.is_finite());
                println!("  row {}, pixel {}", rows[0], pixel.unwrap_or(64));
                break;
            }
            let slopes = softmax_rows(&pick(&x, batch).dot(&weights)) - pick(&truth, batch);
            weights -= &(pick(&x, batch).t().dot(&slopes) * (0.5 / 64.0));
        }
    }
    Ok(())
}
