//! What 1, 5 and 100 trees predict: penguins' mass from their flippers.
//! kind: figure

use classical::boosting::ResidualBoosting;
use ndarray::{Array2, Axis, s};
use numerics::estimator::{Fit, Predict};
use show::figure::{Color, Figure, Picture, panels, xy};

pub fn main() -> numerics::Result<()> {
    let all = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    let birds = all.slice(s![..;8, ..]); // each eighth
    let (x, mass_g) = (birds.column(0).to_owned().insert_axis(Axis(1)), birds.column(1));
    let line = Array2::from_shape_fn((593, 1), |(i, _)| 172.0 + 0.1 * i as f64);
    let mut figures = Vec::new();
    for (title, n_rounds) in [("1 tree", 1), ("5 trees", 5), ("100 trees", 100)] {
        let trees = ResidualBoosting { n_rounds, learning_rate: 0.3, max_depth: 2 };
        let predicted = trees.fit(&x, mass_g)?.predict(&line)?;
        figures.push(
            Figure::new(title, "")
                .size(300, 320)
                .x_label("flipper length (mm)")
                .y_label("body mass (g)")
                .y_range(2600.0, 6400.0)
                .points("", Color::Muted, xy(birds.column(0), mass_g)?)
                .line("", Color::Orange, xy(line.column(0), &predicted)?),
        );
    }
    let text = "Over the same 43 penguins, one tree predicts four levels close to the mean mass; \
        five trees climb through the cloud in steps; a hundred bend to single penguins.";
    let figures: Vec<&dyn Picture> = figures.iter().map(|figure| figure as &dyn Picture).collect();
    println!("{}", panels("Boosting after 1, 5 and 100 trees", text, 3, &figures)?);
    Ok(())
}
