//! Bills and flippers of 342 penguins, with the two directions of their components.
//! kind: figure

use classical::decomposition::Pca;
use ndarray::array;
use numerics::estimator::{FitUnsupervised, InverseTransform};
use show::figure::{Color, Figure, xy};

pub fn main() -> numerics::Result<()> {
    let x = data::penguins_matrix(&["flipper_length_mm", "bill_length_mm"])?;
    let model = Pca { whiten: true, ..Pca::default() }.fit(&x)?;
    // Two standard deviations along each component, in mm.
    let ends = model.inverse_transform(&array![[2.0, 0.0], [0.0, 2.0]])?;
    let middle = (model.mean()[0], model.mean()[1]);
    let end = |i: usize| (ends[[i, 0]], ends[[i, 1]]);
    let figure = Figure::new(
        "Where the penguins spread most",
        "A cloud of points, bill length over flipper length, longer than it is high. One arrow \
         from its middle runs along the cloud, up to the right; a shorter one stands on it at a \
         right angle.",
    )
    .x_label("flipper (mm)")
    .y_label("bill (mm)")
    .equal_axes()
    .points("penguins", Color::Muted, xy(x.column(0), x.column(1))?)
    .arrow(Color::Blue, middle, end(0))
    .arrow(Color::Orange, middle, end(1))
    .label(Color::Blue, end(0).0 + 1.0, end(0).1 + 1.0, "first")
    .label(Color::Orange, end(1).0, end(1).1 + 1.0, "second");
    println!("{}", figure.svg()?);
    Ok(())
}
