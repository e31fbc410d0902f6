//! The decision boundary on the map of bill depth and body mass, with the lines of 10 % and 90 %.
//! kind: figure

use learning::linear_model::LogisticRegression;
use numerics::{estimator::Fit, functions::logit};
use part2_learning::logistic::gentoos;
use show::figure::{Color, Figure};

pub fn main() -> numerics::Result<()> {
    let (x, y) = gentoos()?;
    let model = LogisticRegression { l2: 0.0, ..Default::default() }.fit(&x, &y)?;
    let (coef, intercept) = (model.coef(), model.intercept());
    // Where the log-odds are those of p, solved for the mass.
    let border = |p: f64| {
        let mass = |depth: f64| (logit(p) - intercept - coef[0] * depth) / coef[1];
        [13.0, 17.4].map(|depth| (depth, mass(depth)))
    };
    let birds = |class: usize| {
        let of_class = x.rows().into_iter().zip(&y).filter(move |(_, c)| **c == class);
        of_class.map(|(row, _)| (row[0], row[1])).collect::<Vec<_>>()
    };
    let svg = Figure::new(
        "The decision boundary of 119 Gentoos",
        "Females lie below and to the left, males above and to the right. A falling straight line \
         divides them, where the probability of male is one half; parallel dashed lines on both \
         sides mark 10 and 90 percent. Nine birds lie on the wrong side of it.",
    )
    .x_label("bill depth, mm")
    .y_label("body mass, g")
    .x_range(12.9, 17.6)
    .y_range(3800.0, 6400.0)
    .points("females", Color::Orange, birds(0))
    .points("males", Color::Blue, birds(1))
    .line("50 %", Color::Purple, border(0.5))
    .dashed("10 %", Color::Muted, border(0.1))
    .dashed("90 %", Color::Muted, border(0.9))
    .svg()?;
    println!("{svg}");
    Ok(())
}
