//! Where each model says male: the straight border of the linear kernel, the curved one of the RBF kernel.
//! twin: none (figure)

use ndarray::{Array2, Axis, array};
use numerics::estimator::{Fit, Predict};
use numerics::figure::{Color, Figure, panels};
use numerics::{Rng, data};
use part1_vocabulary::kernels::{Kernel, KernelRidge};

pub fn main() -> numerics::Result<()> {
    let (x, y) = data::penguins_by_sex(&["bill_length_mm", "body_mass_g"])?;
    let order = Rng::new(7).permutation(x.nrows());
    let (train, held_out) = order.split_at(233);
    let seen = x.select(Axis(0), train);
    let (mean, std) = (seen.mean_axis(Axis(0)).unwrap_or_default(), seen.std_axis(Axis(0), 0.0));
    let places = Array2::from_shape_fn((60 * 60, 2), |(row, column)| match column {
        0 => 31.5 + (row % 60) as f64 * 0.5,
        _ => 2550.0 + (row / 60) as f64 * 65.0,
    });
    let panel = |title: &str, kernel| -> numerics::Result<Figure> {
        let fit = KernelRidge { kernel, alpha: 0.1 };
        let model = fit.fit(((&seen - &mean) / &std).view(), y.select(Axis(0), train).view())?;
        let scores = model.predict(((&places - &mean) / &std).view())?;
        let says = Array2::from_shape_fn((60, 60), |(i, j)| scores[i * 60 + j].signum() * 0.35);
        let of = |sign: f64| held_out.iter().filter(move |&&i| y[i] == sign);
        let at = |i: &usize| (x[[*i, 0]], x[[*i, 1]]);
        Ok(Figure::new(title, "")
            .size(340, 330)
            .x_label("bill length (mm)")
            .y_label("body mass (g)")
            .heat_map((31.0, 61.0), (2500.0, 6400.0), says)
            .points("male", Color::Blue, of(1.0).map(at))
            .points("female", Color::Orange, of(-1.0).map(at)))
    };
    let (line, bump) = (panel("linear: 70 of 100", Kernel::Linear)?, panel("RBF, gamma 1: 85 of 100", Kernel::Rbf { gamma: 1.0 })?);
    println!("{}", panels("Male or female?", "Penguins on the two models' regions.", 2, &[&line, &bump])?);
    Ok(())
}
