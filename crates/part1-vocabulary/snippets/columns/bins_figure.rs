//! Body mass against bill depth: a falling line, and a staircase of five bins that is not.
//! kind: figure

use learning::preprocessing::Binner;
use ndarray::Axis;
use numerics::estimator::{FitUnsupervised, Transform};
use part1_vocabulary::fitting::best_line;
use show::figure::{Color, Figure};

pub fn main() -> numerics::Result<()> {
    let flock = data::penguins_matrix(&["bill_depth_mm", "body_mass_g"])?;
    let (depth_mm, y) = (flock.column(0), flock.column(1));
    let (weight, bias) = best_line(depth_mm, y)?;
    let model = Binner::default().fit(depth_mm.insert_axis(Axis(1)))?;
    let bins = model.transform(depth_mm.insert_axis(Axis(1)))?;
    let edges = model.edges(0).unwrap_or_default();
    let mut stairs = Vec::new();
    for (bin, sides) in edges.windows(2).enumerate() {
        let inside = y.iter().zip(&bins).filter(|(_, other)| **other == bin as f64);
        let (sum, n) = inside.fold((0.0, 0.0), |(sum, n), (mass, _)| (sum + mass, n + 1.0));
        stairs.extend([(sides[0], sum / n / 1000.0), (sides[1], sum / n / 1000.0)]);
    }
    let description = "Two clouds of penguins, heavy ones with shallow bills, light ones with \
        deep bills. A line falls through both; five stairs rise, drop at 16.5 mm, and rise again.";
    let penguins = flock.rows().into_iter().map(|row| (row[0], row[1] / 1000.0));
    let line = [13.1, 21.5].map(|depth| (depth, (weight * depth + bias) / 1000.0));
    let figure = Figure::new("Five bins against one line", description)
        .size(640, 380)
        .x_label("bill depth (mm)")
        .y_label("body mass (kg)")
        .y_range(2.5, 6.5)
        .points("", Color::Muted, penguins)
        .line("", Color::Orange, line)
        .line("", Color::Blue, stairs)
        .label(Color::Orange, 20.8, 3.2, "one line")
        .label(Color::Blue, 20.2, 5.3, "a weight a bin");
    println!("{}", figure.svg()?);
    Ok(())
}
