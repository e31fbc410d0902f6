//! How far random points are from each other, in 2, 10, 64 and 1000 dimensions.
//! kind: figure

use numerics::{Rng, linalg, stats};
use show::figure::{Color, Figure};

pub fn main() -> numerics::Result<()> {
    let description = "Four curves of the distances between random points, divided by their mean. \
        In 2 dimensions the curve is low and broad, in 1000 dimensions a spike at 1.";
    let mut figure = Figure::new("The more dimensions, the more alike all distances", description)
        .x_label("distance / mean distance")
        .y_label("share of the pairs")
        .x_range(0.0, 2.2)
        .y_range(0.0, 1.0);
    let edges: Vec<f64> = (0..=55).map(|i| f64::from(i) * 0.04 - 0.02).collect();
    let curves = [
        (2, Color::Blue, (1.78, 0.06)),
        (10, Color::Green, (1.46, 0.11)),
        (64, Color::Orange, (1.32, 0.22)),
        (1000, Color::Purple, (1.28, 0.75)),
    ];
    for (n_features, color, (x, y)) in curves {
        let points = Rng::new(7).uniforms((300, n_features));
        let squared = linalg::pairwise_squared_distances(&points, &points)?;
        let pairs = squared.indexed_iter().filter(|((i, j), _)| i < j);
        let distances: Vec<f64> = pairs.map(|(_, squared)| squared.sqrt()).collect();
        let mean = stats::mean(&distances)?;
        let scaled: Vec<f64> = distances.iter().map(|d| d / mean).collect();
        let counts = stats::histogram_with_edges(&scaled, &edges)?.counts;
        let shares = counts.iter().map(|count| *count as f64 / scaled.len() as f64);
        figure = figure.line("", color, edges.iter().map(|edge| edge + 0.02).zip(shares)).label(
            color,
            x,
            y,
            &format!("{n_features} dimensions"),
        );
    }
    println!("{}", figure.svg()?);
    Ok(())
}
