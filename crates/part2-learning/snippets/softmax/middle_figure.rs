//! Three S-curves that do not know of each other, and three shares of one whole.
//! kind: figure

use learning::linear_model::{OneVsRest, SoftmaxRegression};
use ndarray::{Array1, Array2, Axis};
use numerics::estimator::{Fit, PredictProba};
use show::figure::{Color, Figure, panels};

pub fn main() -> numerics::Result<()> {
    let (bills, y) = data::penguins_by_species(&["bill_length_mm", "bill_depth_mm"])?;
    let x = (&bills.column(0) / &bills.column(1)).insert_axis(Axis(1));
    let softmax = SoftmaxRegression::default().fit(&x, &y)?;
    let one_vs_rest = OneVsRest::default().fit(&x, &y)?;

    let grid = Array1::linspace(1.6, 3.7, 106);
    let rows = grid.clone().insert_axis(Axis(1));
    let draw = |title: &str, shares: Array2<f64>, at: (f64, f64)| {
        let mut figure = Figure::new(title, "").size(340, 320).y_range(0.0, 1.0);
        let colors = [Color::Blue, Color::Orange, Color::Green];
        for (color, column) in colors.into_iter().zip(shares.columns()) {
            let points: Vec<_> = grid.iter().copied().zip(column.iter().copied()).collect();
            figure = figure.line("", color, points);
        }
        let figure = figure.x_label("bill length / bill depth").y_label("probability");
        let figure = figure.label(Color::Blue, 1.88, 0.8, "Adelie");
        let figure = figure.label(Color::Green, 3.42, 0.8, "Gentoo");
        figure.label(Color::Orange, at.0, at.1, "Chinstrap")
    };
    let left = draw("one-vs-rest", one_vs_rest.separate_probabilities(&rows)?, (2.0, 0.26));
    let right = draw("softmax", softmax.predict_proba(&rows)?, (2.65, 0.75));
    println!("{}", panels("A class in the middle", DESCRIPTION, 2, &[&left, &right])?);
    Ok(())
}

const DESCRIPTION: &str = "Left: the curve of the Chinstraps is nearly flat, nowhere the highest. \
    Right: it rises to a hill in the middle, above the others.";
