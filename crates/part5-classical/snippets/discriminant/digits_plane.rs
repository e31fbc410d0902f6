//! Sixty-four pixels seen along two directions: the digits of writers never seen, by their classes.
//! kind: figure

use classical::discriminant::LinearDiscriminant;
use ndarray::Axis;
use numerics::estimator::{Fit, Transform};
use show::figure::{Color, Figure};

pub fn main() -> numerics::Result<()> {
    let digits = data::digits();
    let (x, new) = digits.x.view().split_at(Axis(0), 1287);
    let (y, y_new) = digits.y.view().split_at(Axis(0), 1287);
    let model = LinearDiscriminant { n_components: Some(2), ..Default::default() }.fit(x, y)?;
    let (z, means) = (model.transform(new)?, model.transform(model.means())?);
    let colors = [Color::Blue, Color::Orange, Color::Green, Color::Red, Color::Purple];
    let figure = Figure::new(
        "The digits of four unseen writers, along the first two directions",
        "A cloud of points for each digit, its name at the mean of the training pictures. 4, 0, 2 \
         and 3 lie at the edges; 7, 8, 5 and 9 overlap in the middle.",
    )
    .size(600, 460)
    .x_label("first direction")
    .y_label("second direction");
    let figure = (0..10).fold(figure, |figure, class| {
        let own = (0..510).filter(|&i| y_new[i] == class).map(|i| (z[[i, 0]], z[[i, 1]]));
        figure.points("", colors[class % 5], own)
    });
    let figure = (0..10).fold(figure, |figure, class| {
        figure.label(Color::Ink, means[[class, 0]], means[[class, 1]], &class.to_string())
    });
    println!("{}", figure.svg()?);
    Ok(())
}
