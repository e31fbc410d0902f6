//! Thirty curves, each fitted to its own 60 penguins: stiff ones agree, and bend too little.
//! kind: figure

use ndarray::Axis;
use numerics::{Result, Rng};
use part2_learning::overfitting::PolynomialRidge;
use show::figure::{Color, Figure, curve, panels, xy};

pub fn main() -> Result<()> {
    let stiff = panel("degree 1: bias", 1)?;
    let loose = panel("degree 7: variance", 7)?;
    let description = "Thirty fitted straight lines lie close together and miss the drop between \
        two groups of penguins; thirty curves of degree 7 follow it and scatter at both ends.";
    println!("{}", panels("Two ways to be wrong", description, 2, &[&stiff, &loose])?);
    Ok(())
}

fn panel(title: &str, degree: usize) -> Result<Figure> {
    let birds = data::penguins_matrix(&["flipper_length_mm", "bill_depth_mm"])?;
    let mut figure = Figure::new(title, "")
        .size(360, 320)
        .x_label("flipper length (mm)")
        .y_label("bill depth (mm)")
        .x_range(172.0, 232.0)
        .y_range(12.0, 22.0)
        .points("", Color::Muted, xy(birds.column(0), birds.column(1))?);
    let mut rng = Rng::new(7);
    for _ in 0..30 {
        let rows = rng.choice_without_replacement(342, 60)?;
        let some = birds.select(Axis(0), &rows);
        let ridge = PolynomialRidge { degree, alpha: 0.0 };
        let fitted = ridge.fit_points(some.column(0), some.column(1))?;
        figure = figure.line("", Color::Orange, curve(172.0, 232.0, |x| fitted.at(x)));
    }
    Ok(figure)
}
