//! Weights as whole numbers from −127 to 127, with one scale for all or one for each row.

use language::floats::{Int8, Shared};
use ndarray::{Array2, s};
use numerics::functions::softmax_rows;

pub fn main() -> numerics::Result<()> {
    let digits = data::digits();
    let x = &digits.x / 16.0;
    let truth = Array2::from_shape_fn((x.nrows(), 10), |(i, k)| f64::from(digits.y[i] == k));
    let mut w: Array2<f64> = Array2::zeros((10, 64)); // a row of weights for each digit
    for _ in 0..300 {
        let misses = softmax_rows(&x.dot(&w.t())) - &truth;
        w -= &(misses.t().dot(&x) * (2.0 / x.nrows() as f64));
    }
    let scale = w.iter().fold(0.0_f64, |most, weight| most.max(weight.abs())) / 127.0;
    let some = w.slice(s![0, 17..23]);
    println!("six weights  {}", show::vector(some, 4));
    println!("by hand      {}", show::vector(some.mapv(|weight| (weight / scale).round()), 0));

    let right = |w: &Array2<f64>| {
        let answers = x.dot(&w.t());
        let is_largest = |i: usize, k: usize| answers.row(i).iter().all(|z| *z <= answers[[i, k]]);
        digits.y.iter().enumerate().filter(|&(i, &k)| is_largest(i, k)).count()
    };
    let mut rows = vec![show::row!["f64", w.len() * 8, "", right(&w)]];
    for (name, shared) in [("one scale", Shared::PerTensor), ("ten scales", Shared::PerRow)] {
        let small = Int8::quantize(&w, shared)?;
        let back = small.dequantize()?;
        let off = (&back - &w).mapv(f64::abs).sum() / w.mapv(f64::abs).sum();
        rows.push(show::row![name, small.n_bytes(), show::fixed(100.0 * off, 2), right(&back)]);
    }
    println!("{}", show::table(&["", "bytes", "off by %", "right of 1,797"], &rows));
    Ok(())
}
