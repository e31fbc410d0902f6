//! Three species by their bills, and the three borders between them, which meet in one point.
//! kind: figure

use learning::linear_model::SoftmaxRegression;
use numerics::estimator::Fit;
use show::figure::{Color, Figure};

pub fn main() -> numerics::Result<()> {
    let (x, y) = data::penguins_by_species(&["bill_length_mm", "bill_depth_mm"])?;
    let model = SoftmaxRegression::default().fit(&x, &y)?;
    let (w, at_zero) = (model.coef(), model.intercept());
    let score = |k: usize, mm: (f64, f64)| w[[k, 0]] * mm.0 + w[[k, 1]] * mm.1 + at_zero[k];

    let mut figure = Figure::new("One model, three regions", DESCRIPTION)
        .x_range(30.0, 61.0)
        .y_range(12.5, 22.5);
    figure = figure.x_label("bill length (mm)").y_label("bill depth (mm)");
    for (k, color) in [Color::Blue, Color::Orange, Color::Green].into_iter().enumerate() {
        let of_class = x.rows().into_iter().zip(&y).filter(|(_, class)| **class == k);
        figure = figure.points("", color, of_class.map(|(row, _)| (row[0], row[1])));
    }
    for [a, b, other] in [[0, 1, 2], [1, 2, 0], [0, 2, 1]] {
        // Where two scores are equal, as long as the third is below them.
        let border = (0..=6200).map(|i| 30.0 + f64::from(i) / 200.0).map(|length| {
            let gap = (w[[a, 0]] - w[[b, 0]]) * length + at_zero[a] - at_zero[b];
            (length, gap / (w[[b, 1]] - w[[a, 1]]))
        });
        let seen = border.filter(|mm| score(other, *mm) < score(a, *mm));
        let seen: Vec<_> = seen.filter(|mm| (12.5..=22.5).contains(&mm.1)).collect();
        figure = figure.line("", Color::Ink, [seen[0], seen[seen.len() - 1]]);
    }
    figure = figure.label(Color::Blue, 33.0, 22.0, "Adelie");
    figure = figure.label(Color::Orange, 52.0, 22.0, "Chinstrap");
    println!("{}", figure.label(Color::Green, 54.0, 13.2, "Gentoo").svg()?);
    Ok(())
}

const DESCRIPTION: &str = "342 penguins by the length and the depth of their bills. Three straight \
    borders meet in one point and leave a region to each species.";
