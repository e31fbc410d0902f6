//! The borders of three clouds: without slant, each with its own, and one slant for all.
//! kind: figure

use classical::discriminant::{LinearDiscriminant, QuadraticDiscriminant};
use classical::naive_bayes::GaussianNaiveBayes;
use ndarray::Array2;
use numerics::estimator::{Fit, Predict};
use show::figure::{Color, Figure, panels};

pub fn main() -> numerics::Result<()> {
    let (x, y) = data::penguins_by_species(&["bill_length_mm", "bill_depth_mm"])?;
    let (n, colors) = (60, [Color::Blue, Color::Orange, Color::Green]);
    let grid = Array2::from_shape_fn((n * n, 2), |(i, j)| {
        let step = [i % n, i / n][j] as f64 + 0.5; // from the left, from below
        [31.0, 12.5][j] + [30.0, 10.0][j] * step / n as f64
    });
    let pictures = [
        ("diagonal", GaussianNaiveBayes::default().fit(&x, &y)?.predict(&grid)?),
        ("its own", QuadraticDiscriminant::default().fit(&x, &y)?.predict(&grid)?),
        ("one for all", LinearDiscriminant::default().fit(&x, &y)?.predict(&grid)?),
    ];
    let [diagonal, own, all] = pictures.map(|(title, classes)| {
        let cells = Array2::from_shape_fn((n, n), |(i, j)| classes[i * n + j] as f64);
        let figure = Figure::new(title, "").size(300, 330).x_label("bill length, mm");
        let figure =
            figure.y_label("depth, mm").regions((31.0, 61.0), (12.5, 22.5), &colors, cells);
        data::Species::ALL.iter().enumerate().fold(figure, |figure, (class, species)| {
            let own = (0..342).filter(|&i| y[i] == class).map(|i| (x[[i, 0]], x[[i, 1]]));
            figure.points(species.name(), colors[class], own)
        })
    });
    let description = "Three maps of bill length and depth. With diagonal covariances the borders \
                       are curves along the axes, with own ones slanted curves, with one for all \
                       three straight lines that meet.";
    println!("{}", panels("Three kinds of borders", description, 3, &[&diagonal, &own, &all])?);
    Ok(())
}
