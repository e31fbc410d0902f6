//! Handwritten digits by the nearest mean picture: right at first, or among the first few.

use learning::metrics::top_k_accuracy;
use ndarray::{Array1, Array2, Axis};
use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let digits = data::digits();
    let order = Rng::new(7).permutation(digits.y.len());
    let (held_out, train) = order.split_at(600);
    let (x, y) = (digits.x.select(Axis(0), train), digits.y.select(Axis(0), train));
    let mut means = Vec::new();
    for digit in 0..10 {
        let rows: Vec<usize> = (0..y.len()).filter(|i| y[*i] == digit).collect();
        means.push(x.select(Axis(0), &rows).mean_axis(Axis(0)).unwrap_or_default());
    }
    // The score of a digit: minus the squared distance to its mean picture.
    let (x, y): (Array2<f64>, Array1<usize>) =
        (digits.x.select(Axis(0), held_out), digits.y.select(Axis(0), held_out));
    let scores = Array2::from_shape_fn((x.nrows(), 10), |(i, digit)| {
        let difference = &x.row(i) - &means[digit];
        -difference.dot(&difference)
    });
    for k in [1, 2, 3, 5, 10] {
        let share = top_k_accuracy(&y, &scores, k)?;
        println!("top-k accuracy, k {k:>2}   {}", show::fixed(share, 4));
    }
    Ok(())
}
