//! Each coefficient as the price rises: ridge bends all toward zero, the lasso lands them there.
//! kind: figure

use learning::linear_model::{lasso_path, ridge_path};
use learning::preprocessing::StandardScaler;
use ndarray::Array2;
use numerics::estimator::{FitUnsupervised, Transform};
use show::figure::{Color, Figure, panels};

const SHOWN: [(usize, Color); 6] = [
    (2, Color::Blue),
    (8, Color::Orange),
    (3, Color::Green),
    (4, Color::Red),
    (5, Color::Purple),
    (6, Color::Muted),
];

pub fn main() -> numerics::Result<()> {
    let patients = data::diabetes();
    let (z, y) = (StandardScaler.fit(&patients.x)?.transform(&patients.x)?, &patients.y);
    let exponents =
        |from: f64, to: f64| (0..=80).map(move |k| from + (to - from) * f64::from(k) / 80.0);
    let prices = |from, to| exponents(from, to).map(|e| libm::pow(10.0, e)).collect::<Vec<_>>();
    let ridge = ridge_path(&z, y, &prices(4.5, -1.0))?;
    let lasso = lasso_path(&z, y, &prices(1.8, -1.5))?;
    let panel = |title: &str, path: &Array2<f64>, from, to| {
        let mut figure = Figure::new(title, "").size(380, 360).hline(0.0, "");
        figure = figure.x_label("log₁₀ of alpha").y_label("coefficient").y_range(-40.0, 40.0);
        for (j, color) in SHOWN {
            let line: Vec<_> = exponents(from, to).zip(path.column(j).to_vec()).collect();
            figure = figure.line(&patients.feature_names[j], color, line);
        }
        figure
    };
    let [ridge, lasso] = [panel("ridge", &ridge, 4.5, -1.0), panel("lasso", &lasso, 1.8, -1.5)];
    let (title, about) = ("Two regularization paths", "Six of ten coefficients against the price.");
    println!("{}", panels(title, about, 2, &[&ridge, &lasso])?);
    Ok(())
}
