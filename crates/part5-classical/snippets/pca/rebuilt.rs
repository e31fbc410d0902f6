//! Eight digits never seen, rebuilt from 40, 20, 10, 5, 2 components and from one.
//! kind: figure

use classical::decomposition::Pca;
use ndarray::{Array2, Axis};
use numerics::estimator::{FitUnsupervised, InverseTransform, Transform};
use show::figure::{Align, Color, Diagram};

pub fn main() -> numerics::Result<()> {
    let digits = data::digits();
    let (train, unseen) = digits.x.view().split_at(Axis(0), 1347);
    let first = (0..8).filter_map(|digit| digits.y.iter().skip(1347).position(|y| *y == digit));
    let shown = unseen.select(Axis(0), &first.collect::<Vec<_>>());
    let mut diagram = Diagram::new(
        "Digits rebuilt from few components",
        "Seven rows of eight pictures. On top the digits 0 to 7 as they were written; below the \
         same from 40, 20, 10, 5, 2 components and 1. With 20 all can be read.",
    )
    .size(560, 420);
    let mut row = |top: f64, name: &str, pictures: &Array2<f64>| {
        let sheet = Array2::from_shape_fn((8, 71), |(i, j)| match j % 9 {
            8 => 0.0,
            across => pictures[[j / 9, 8 * i + across]].clamp(0.0, 16.0) / 16.0,
        });
        diagram = diagram.clone().text(Color::Ink, Align::Left, (16.0, top + 26.0), name).shades(
            (160.0, top),
            5.2,
            sheet,
        );
    };
    row(50.0, "written", &shown);
    for (i, k) in [40, 20, 10, 5, 2, 1].into_iter().enumerate() {
        let model = Pca { n_components: Some(k), ..Pca::default() }.fit(train)?;
        let back = model.inverse_transform(&model.transform(&shown)?)?;
        let name = format!("{k} component{}", if k == 1 { "" } else { "s" });
        row(50.0 + 52.0 * (i + 1) as f64, &name, &back);
    }
    println!("{}", diagram.svg()?);
    Ok(())
}
