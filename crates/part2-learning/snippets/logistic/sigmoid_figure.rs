//! The same penguins with the straight line and with the sigmoid, which stays between 0 and 1.
//! kind: figure

use learning::linear_model::LinearRegression;
use learning::linear_model::LogisticRegression;
use ndarray::{array, s};
use numerics::estimator::{Fit, Predict};
use numerics::functions::sigmoid;
use part2_learning::logistic::gentoos;
use show::figure::{Color, Figure, curve};

pub fn main() -> numerics::Result<()> {
    let (x, y) = gentoos()?;
    let mass_g = x.slice(s![.., 1..2]);
    let line = LinearRegression::default().fit(mass_g, &y.mapv(|class| class as f64))?;
    let ends = line.predict(&array![[3900.0], [6400.0]])?;
    let model = LogisticRegression { l2: 0.0, ..Default::default() }.fit(mass_g, &y)?;
    let (weight, intercept) = (model.coef()[0], model.intercept());
    let birds = |class: usize| {
        let of_class = x.rows().into_iter().zip(&y).filter(move |(_, c)| **c == class);
        of_class.map(|(row, _)| (row[1], class as f64)).collect::<Vec<_>>()
    };
    let svg = Figure::new(
        "How probably male? A line and a sigmoid",
        "Females are points at height 0, males at height 1, over body mass. The straight line \
         leaves the strip between 0 and 1 at both ends; the sigmoid bends and stays inside. Both \
         pass one half near 5,050 g.",
    )
    .x_label("body mass, g")
    .y_label("probability of male")
    .y_range(-0.5, 1.6)
    .points("females", Color::Orange, birds(0))
    .points("males", Color::Blue, birds(1))
    .dashed("straight line", Color::Muted, [(3900.0, ends[0]), (6400.0, ends[1])])
    .line("sigmoid", Color::Purple, curve(3900.0, 6400.0, |m| sigmoid(weight * m + intercept)))
    .svg()?;
    println!("{svg}");
    Ok(())
}
