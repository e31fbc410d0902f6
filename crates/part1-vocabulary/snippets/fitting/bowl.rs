//! The loss as a bowl over the weight, and the first steps of the walk to its bottom.
//! kind: figure

use part1_vocabulary::fitting::measured_slopes;
use show::figure::{Color, Figure, curve};

pub fn main() -> numerics::Result<()> {
    let flock = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    // The bias stays at the mean mass, so that the loss depends on the weight alone.
    let loss = |weight: f64| {
        let squares = flock.rows().into_iter().map(|p| {
            let miss = weight * (p[0] / 10.0 - 20.09) + 4.202 - p[1] / 1000.0;
            miss * miss
        });
        squares.sum::<f64>() / flock.nrows() as f64
    };
    let (mut weight, mut places) = (-0.6, Vec::new());
    for _ in 0..8 {
        places.push((weight, loss(weight)));
        let slope = measured_slopes(|at| loss(at[0]), ndarray::aview1(&[weight]), 0.001)?[0];
        weight -= 0.1 * slope;
    }
    let description = "A bowl with its bottom at a weight of 0.5. Eight dots go down its left \
        side, with smaller and smaller steps.";
    let figure = Figure::new("Eight places of a walk downhill", description)
        .size(640, 360)
        .x_label("weight (kg per cm)")
        .y_label("loss (kg²)")
        .y_range(0.0, 3.0)
        .line("", Color::Blue, curve(-0.65, 1.65, loss))
        .line("", Color::Muted, places.clone())
        .points("", Color::Orange, places.clone())
        .annotate(-0.56, places[0].1, "start: steep, so a long step")
        .annotate(0.3, 0.8, "flat, so short steps");
    println!("{}", figure.svg()?);
    Ok(())
}
