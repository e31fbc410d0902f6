//! All places at Mahalanobis distance 1, 2 and 3 from the mean, and two marked penguins.
//! kind: figure

use ndarray::Axis;
use numerics::{linalg, stats};
use show::figure::{Color, Figure};

pub fn main() -> numerics::Result<()> {
    let x = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    let mean = x.sum_axis(Axis(0)) / x.nrows() as f64;
    let factor = linalg::cholesky(&stats::covariance_matrix(&x, 1)?)?;
    // The factor turns a circle around 0 into an ellipse of equal Mahalanobis distance.
    let (l, mean) = (&factor, &mean);
    let ring = |distance: f64| {
        (0..=90).map(move |i| {
            let (u, v) = libm::sincos(f64::from(4 * i).to_radians());
            let mass_g = mean[1] + distance * (l[[1, 0]] * u + l[[1, 1]] * v);
            (mean[0] + distance * l[[0, 0]] * u, mass_g / 1000.0)
        })
    };
    let svg = Figure::new("Equally far", "Three ellipses around a cloud that rises.")
        .size(640, 420)
        .x_label("flipper (mm)")
        .y_label("mass (kg)")
        .points("", Color::Muted, x.rows().into_iter().step_by(3).map(|p| (p[0], p[1] / 1000.0)))
        .line("", Color::Green, ring(1.0))
        .line("", Color::Green, ring(2.0))
        .line("", Color::Green, ring(3.0))
        .x_range(155.0, 250.0)
        .points("", Color::Orange, [(184.0, 4.65)])
        .points("", Color::Blue, [(230.0, 6.05)])
        .label(Color::Orange, 183.0, 5.0, "Adelie 3.49")
        .label(Color::Green, 245.5, 6.3, "3")
        .label(Color::Green, 231.5, 5.6, "2")
        .label(Color::Green, 217.0, 4.9, "1")
        .label(Color::Blue, 230.0, 6.85, "Gentoo 2.31")
        .svg()?;
    println!("{svg}");
    Ok(())
}
