//! Where each model says male (blue) or female (orange): a straight border, and a curved one.
//! kind: figure

use learning::kernel_ridge::KernelRidge;
use learning::kernels::Kernel;
use learning::preprocessing::StandardScaler;
use ndarray::{Array2, Axis};
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};
use numerics::{Result, Rng};
use show::figure::{Color, Figure, panels};

pub fn main() -> Result<()> {
    let line = panel("linear: 70 of 100 right", Kernel::Linear)?;
    let bumps = panel("RBF, gamma 1: 85 of 100 right", Kernel::Rbf { gamma: 1.0 })?;
    println!("{}", panels("Male or female?", "Two models' scores.", 2, &[&line, &bumps])?);
    Ok(())
}

fn panel(title: &str, kernel: Kernel) -> Result<Figure> {
    let (x, y) = data::penguins_by_sex(&["bill_length_mm", "body_mass_g"])?;
    let order = Rng::new(7).permutation(x.nrows());
    let (train, held_out) = order.split_at(233);
    let (seen, sex) = (x.select(Axis(0), train), y.select(Axis(0), train));
    let scaler = StandardScaler.fit(&seen)?;
    let model = KernelRidge { kernel, alpha: 0.1 }.fit(&scaler.transform(&seen)?, &sex)?;

    // The score at 60 × 60 places: 1 is a clear male, −1 a clear female, 0 the border.
    let place = |k: usize| [31.25 + (k % 60) as f64 * 0.5, 2532.5 + (k / 60) as f64 * 65.0];
    let places = Array2::from_shape_fn((3600, 2), |(k, feature)| place(k)[feature]);
    let scores = model.predict(&scaler.transform(&places)?)?;
    let flock = |sex: f64| {
        let rows = held_out.iter().filter(|row| y[**row] == sex);
        rows.map(|row| (x[[*row, 0]], x[[*row, 1]])).collect::<Vec<_>>()
    };
    let shades = Array2::from_shape_fn((60, 60), |(i, j)| scores[60 * i + j].clamp(-1.0, 1.0));
    let figure = Figure::new(title, "").size(360, 330);
    let figure = figure.x_label("bill length (mm)").y_label("body mass (g)");
    let figure = figure.heat_map((31.0, 61.0), (2500.0, 6400.0), shades);
    Ok(figure.points("male", Color::Blue, flock(1.0)).points("female", Color::Orange, flock(-1.0)))
}
