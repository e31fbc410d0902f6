//! The picture of three best guesses while one value runs away; the site draws it again for every place of its sliders.

use ndarray::Array1;
use numerics::{Error, Result, check};
use show::figure::{Align, Color, Diagram};

use learning::losses::{Loss, best_constant};

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
    let [squared, huber, absolute] = minimizer_guesses(outlier_kg, delta_kg)?;
    let between = format!("delta {}:", show::fixed(delta_kg, 2));
    let guesses = [
        ("squared", "mean", Color::Orange, squared),
        ("Huber", between.as_str(), Color::Green, huber),
        ("absolute", "median", Color::Blue, absolute),
    ];
    let x_of = |mass_kg: f64| 110.0 + 500.0 * (mass_kg - AXIS_KG.0) / (AXIS_KG.1 - AXIS_KG.0);
    let mut diagram = Diagram::new(
        "Six penguins, and the best guess of three losses",
        "Three rows with the same six body masses, one far off; a tall mark shows each row's best guess.",
    )
    .size(640, 300);
    for (row, (name, known_as, color, best)) in guesses.into_iter().enumerate() {
        let height = 90.0 + 62.0 * row as f64;
        let text = format!("{known_as} {} kg", show::fixed(best, 2));
        diagram = diagram.text(Color::Ink, Align::Left, (14.0, height), name).line(
            Color::Grid,
            (110.0, height),
            (610.0, height),
        );
        for mass_kg in FLOCK_KG {
            diagram = diagram.dot(Color::Muted, (x_of(mass_kg), height), 4.5);
        }
        diagram = diagram
            .dot(Color::Red, (x_of(outlier_kg), height), 5.5)
            .boxed(color, (x_of(best) - 1.5, height - 24.0), (3.0, 40.0), "")
            .text(color, Align::Left, (x_of(best) + 6.0, height - 14.0), &text);
    }
    diagram = diagram.line(Color::Muted, (110.0, 250.0), (610.0, 250.0));
    for tick in 3..=8 {
        let x = x_of(f64::from(tick));
        diagram = diagram.line(Color::Muted, (x, 250.0), (x, 255.0)).text(
            Color::Muted,
            Align::Center,
            (x, 269.0),
            &tick.to_string(),
        );
    }
    diagram.text(Color::Muted, Align::Center, (360.0, 289.0), "body mass (kg)").svg()
}

/// The best guesses that [`minimizer_figure`] draws, in kg: of the squared, the Huber and the absolute loss.
///
/// Units: kg all. Cost: O(1).
///
/// Errors: `outlier_kg` not from 3 to 8; `delta_kg` not positive and finite.
///
/// ```
/// let [mean, _, median] = part2_learning::losses::minimizer_guesses(6.1, 0.3)?;
/// assert!((mean - 4.0).abs() < 1e-12 && (median - 3.7).abs() < 1e-12);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 7a (losses for numbers).
pub fn minimizer_guesses(outlier_kg: f64, delta_kg: f64) -> Result<[f64; 3]> {
    check::finite_number("outlier_kg", outlier_kg)?;
    if !(AXIS_KG.0..=AXIS_KG.1).contains(&outlier_kg) {
        return Err(Error::invalid("outlier_kg", outlier_kg, "from 3 to 8"));
    }
    let y: Array1<f64> = FLOCK_KG.iter().copied().chain([outlier_kg]).collect();
    let best = |loss| best_constant(loss, &y);
    Ok([best(Loss::Squared)?, best(Loss::Huber { delta: delta_kg })?, best(Loss::Absolute)?])
}
