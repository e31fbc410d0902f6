//! Two models of the same penguins: a straight line with two parameters, a staircase with seven.
//! kind: figure

use show::figure::{Color, Figure};

pub fn main() -> numerics::Result<()> {
    let penguins = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    // Every fifth penguin, so that the models can be seen.
    let points = penguins.rows().into_iter().step_by(5).map(|p| (p[0], p[1] / 1000.0));
    let mut stairs = Vec::new();
    for left in (170..240).step_by(10).map(f64::from) {
        let on_stair = penguins.rows().into_iter().filter(|p| p[0] >= left && p[0] < left + 10.0);
        let masses_kg: Vec<f64> = on_stair.map(|p| p[1] / 1000.0).collect();
        let height = numerics::stats::mean(&masses_kg)?;
        stairs.extend([(left, height), (left + 10.0, height)]);
    }
    let description = "69 dots rise to the right. A straight line runs through them, and a \
        staircase of seven stairs, each as high as the mean of the dots around it.";
    let figure = Figure::new("Two models of one flock", description)
        .x_label("flipper length (mm)")
        .y_label("body mass (kg)")
        .x_range(168.0, 242.0)
        .points("", Color::Muted, points)
        .line("", Color::Orange, stairs)
        .line("", Color::Blue, [(170.0, 2.7), (240.0, 6.2)])
        .label(Color::Orange, 174.0, 3.58, "staircase")
        .label(Color::Blue, 231.0, 6.5, "50·mm − 5800");
    println!("{}", figure.svg()?);
    Ok(())
}
