//! The picture of three best guesses while one value runs away; the site draws it again for every place of its sliders.

use ndarray::Array1;
use numerics::figure::{Color, Figure};
use numerics::{Error, Result, check, show};

use super::{Loss, best_constant};

/// Body masses of five Adelie penguins, in kg.
const FLOCK_KG: [f64; 5] = [3.25, 3.45, 3.65, 3.75, 3.80];

/// The axis of the picture, in kg.
const AXIS_KG: (f64, f64) = (3.0, 8.0);

/// Draws five penguins and one stray value on a line, once for each loss, with the best guess of that loss.
///
/// The best guess of the squared loss is the mean, of the absolute loss the median, and of the Huber loss with
/// `delta_kg` something between. Only the sixth mass, `outlier_kg`, differs from picture to picture. Gives SVG text.
///
/// Units: kg both. Cost: O(1).
///
/// Errors: `outlier_kg` not from 3 to 8; `delta_kg` not positive and finite.
///
/// ```
/// let svg = part2_learning::losses::minimizer_figure(6.0, 0.3)?;
/// assert!(svg.starts_with("<svg"));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 7a (losses for numbers).
pub fn minimizer_figure(outlier_kg: f64, delta_kg: f64) -> Result<String> {
    check::finite_number("outlier_kg", outlier_kg)?;
    if !(AXIS_KG.0..=AXIS_KG.1).contains(&outlier_kg) {
        return Err(Error::invalid("outlier_kg", outlier_kg, "from 3 to 8"));
    }
    let y: Array1<f64> = FLOCK_KG.iter().copied().chain([outlier_kg]).collect();
    let losses = [
        ("MSE", Color::Orange, Loss::Squared),
        ("Huber", Color::Green, Loss::Huber { delta: delta_kg }),
        ("MAE", Color::Blue, Loss::Absolute),
    ];
    let mut figure = Figure::new(
        format!("A sixth penguin of {} kg, and three best guesses", show::fixed(outlier_kg, 2)),
        "Three rows with the same six body masses. A tall mark shows where the mean loss of that row is smallest.",
    )
    .size(640, 300)
    .x_label("body mass (kg)")
    .x_range(AXIS_KG.0 - 0.05, AXIS_KG.1 + 0.05)
    .y_range(0.4, 3.9);
    for (row, (name, color, loss)) in losses.into_iter().enumerate() {
        let height = 3.0 - row as f64;
        let best = best_constant(loss, y.view())?;
        let text = format!("{name}: {} kg", show::fixed(best, 3));
        figure = figure
            .line("", Color::Grid, [(AXIS_KG.0, height), (AXIS_KG.1, height)])
            .points("", Color::Muted, FLOCK_KG.map(|mass| (mass, height)))
            .points("", Color::Red, [(outlier_kg, height)])
            .line("", color, [(best, height - 0.35), (best, height + 0.35)])
            .label(color, best.clamp(3.4, 7.6), height + 0.52, &text);
    }
    figure.svg()
}
