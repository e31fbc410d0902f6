//! A saddle point from above: low ground above and below it, high ground to its left and right.
//! kind: figure

use learning::optim::path;
use ndarray::{Array2, ArrayView1, array};
use numerics::functions::power;
use show::figure::{Color, Figure};

pub fn main() -> numerics::Result<()> {
    let place = |k: usize| -1.5 + 3.0 * (k as f64 + 0.5) / 64.0;
    let heights = Array2::from_shape_fn((64, 64), |(i, j)| loss(place(j), place(i)));
    let gradient = |w: ArrayView1<f64>| array![w[0], power(w[1], 3) - w[1]];
    let walk = |beside: f64| -> numerics::Result<Vec<(f64, f64)>> {
        let rows = path(&array![1.3, beside], 0.1, 300, gradient)?;
        Ok(rows.rows().into_iter().map(|w| (w[0], w[1])).collect())
    };
    let svg = Figure::new(
        "On the ridge it stays; beside the ridge it leaves",
        "A map of the loss, blue where it is above zero, orange where it is below. Two orange \
         hollows lie above and below the middle. A walk that starts on the horizontal line ends in \
         the middle, at the saddle point. One that starts a little above it turns into a hollow.",
    )
    .size(560, 470)
    .x_label("w₀")
    .y_label("w₁")
    .heat_map((-1.5, 1.5), (-1.5, 1.5), heights)
    .line("", Color::Ink, walk(0.0)?)
    .line("", Color::Purple, walk(0.02)?)
    .points("", Color::Ink, [(0.0, 0.0), (0.0, 1.0), (0.0, -1.0)])
    .label(Color::Ink, 0.0, -0.22, "saddle point")
    .annotate(0.0, 1.0, "minimum")
    .svg()?;
    println!("{svg}");
    Ok(())
}

fn loss(w0: f64, w1: f64) -> f64 {
    w0 * w0 / 2.0 - w1 * w1 / 2.0 + power(w1, 4) / 4.0
}
