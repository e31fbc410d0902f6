//! The five losses over the error, and below each error how steeply they pull.
//! kind: figure

use learning::losses::Loss;
use show::figure::{Color, Figure, curve, panels};

const LOSSES: [(&str, Color, Loss); 5] = [
    ("squared", Color::Orange, Loss::Squared),
    ("absolute", Color::Blue, Loss::Absolute),
    ("Huber", Color::Green, Loss::Huber { delta: 1.0 }),
    ("log-cosh", Color::Purple, Loss::LogCosh),
    ("quantile 0.8", Color::Red, Loss::Quantile { q: 0.8 }),
];

pub fn main() -> numerics::Result<()> {
    let size = |title: &str| Figure::new(title, "").size(400, 340).x_label("error");
    let mut cost = size("what an error costs").y_label("loss").y_range(0.0, 4.2);
    let mut pull = size("how steeply it pulls").y_label("slope of the loss").y_range(-3.2, 3.2);
    for (name, color, loss) in LOSSES {
        cost = cost.line(name, color, curve(-3.0, 3.0, |error| loss.of(error)));
        pull = pull.line(name, color, curve(-3.0, 3.0, |error| loss.slope(error)));
    }
    let text = "Left, five losses over the error. Right, their slopes over the same errors.";
    println!("{}", panels("Five losses and their slopes", text, 2, &[&cost, &pull])?);
    Ok(())
}
