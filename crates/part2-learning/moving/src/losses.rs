//! Page 7a: three best guesses, and one penguin that runs away.

use moving::{Control, Figure, Frame};
use part2_learning::losses::{minimizer_figure, minimizer_guesses};

/// The best guesses of the squared, the Huber and the absolute loss, while one of six masses moves.
pub(crate) const OUTLIER: Figure = Figure {
    name: "losses/moving_outlier",
    controls: &[
        Control {
            label: "sixth penguin",
            min: 3.0,
            max: 8.0,
            step: 0.05,
            value: 7.0,
            shown: kilograms,
            buttons: &[],
        },
        Control {
            label: "delta of the Huber loss",
            min: 0.05,
            max: 3.0,
            step: 0.05,
            value: 0.3,
            shown: kilograms,
            buttons: &[],
        },
    ],
    pad: None,
    draw: |values| {
        let (outlier_kg, delta_kg) = (values[0], values[1]);
        let [squared, huber, absolute] = minimizer_guesses(outlier_kg, delta_kg)?;
        let guess = |kg: f64| format!("{} kg", show::fixed(kg, 3));
        Ok(Frame {
            svg: minimizer_figure(outlier_kg, delta_kg)?,
            readout: vec![
                ("squared loss", guess(squared)),
                ("Huber loss", guess(huber)),
                ("absolute loss", guess(absolute)),
            ],
        })
    },
};

fn kilograms(kg: f64) -> String {
    format!("{} kg", show::fixed(kg, 2))
}
