//! The flippers of 342 penguins, and the two bells that EM ends with.
//! kind: figure

use classical::mixture::{GaussianMixture, MixtureStart};
use ndarray::array;
use show::figure::{Color, Figure, curve};

pub fn main() -> numerics::Result<()> {
    let x = data::penguins_matrix(&["flipper_length_mm"])?;
    let start = MixtureStart {
        weights: array![0.5, 0.5],
        means: array![[180.0], [220.0]],
        covariances: vec![array![[100.0]], array![[100.0]]],
    };
    let mixture = GaussianMixture { n_components: 2, tolerance: 1e-6, ..Default::default() };
    let model = mixture.fit_from(&x, &start)?;
    let bell = |k: usize| {
        let (mean, variance) = (model.means()[[k, 0]], model.covariances()[k][[0, 0]]);
        let weight = model.weights()[k];
        move |mm: f64| {
            let height = weight / (2.0 * std::f64::consts::PI * variance).sqrt();
            height * libm::exp(-(mm - mean) * (mm - mean) / (2.0 * variance))
        }
    };
    let counts = numerics::stats::histogram(x.column(0), 24)?;
    let area = 342.0 * (counts.edges[1] - counts.edges[0]);
    let heights = counts.counts.iter().map(|&n| n as f64 / area);
    let figure = Figure::new(
        "Two bells under the flippers",
        "A histogram of flipper lengths from 172 to 231 mm with two humps, and two bell curves: \
         one at 191 mm, and a lower one at 216 mm.",
    )
    .x_label("flipper (mm)")
    .y_label("density (1/mm)")
    .histogram("penguins", Color::Muted, counts.edges.iter().copied(), heights)
    .line("short", Color::Blue, curve(172.0, 231.0, bell(0)))
    .line("long", Color::Orange, curve(172.0, 231.0, bell(1)));
    println!("{}", figure.svg()?);
    Ok(())
}
