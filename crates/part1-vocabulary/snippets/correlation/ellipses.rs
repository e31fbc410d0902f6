//! All places at Mahalanobis distance 1, 2 and 3 from the mean, and two marked penguins.
//! twin: none (figure)

use ndarray::Axis;
use numerics::figure::{Color, Figure};
use numerics::{data, linalg, stats};

pub fn main() -> numerics::Result<()> {
    let x = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    let mean = x.sum_axis(Axis(0)) / x.nrows() as f64;
    let factor = linalg::cholesky(&stats::covariance_matrix(&x, 1)?)?;
    // The factor turns a circle around 0 into an ellipse of equal Mahalanobis distance.
    let ring = |distance: f64| {
        let (factor, mean) = (factor.clone(), mean.clone());
        (0..=90).map(move |i| {
            let angle = f64::from(4 * i).to_radians();
            let place = [distance * libm::cos(angle), distance * libm::sin(angle)];
            let mass = factor[[1, 0]] * place[0] + factor[[1, 1]] * place[1] + mean[1];
            (factor[[0, 0]] * place[0] + mean[0], mass / 1000.0)
        })
    };
    let svg = Figure::new("Equally far", "Three ellipses around a long cloud that rises.")
        .size(640, 420)
        .x_label("flipper (mm)")
        .y_label("mass (kg)")
        .points("", Color::Muted, x.rows().into_iter().map(|p| (p[0], p[1] / 1000.0)))
        .line("", Color::Green, ring(1.0))
        .line("", Color::Green, ring(2.0))
        .line("", Color::Green, ring(3.0))
        .points("", Color::Orange, [(184.0, 4.65)])
        .points("", Color::Blue, [(230.0, 6.05)])
        .label(Color::Orange, 184.0, 4.9, "Adélie: 3.49")
        .label(Color::Blue, 235.0, 5.8, "Gentoo: 2.31")
        .svg()?;
    println!("{svg}");
    Ok(())
}
