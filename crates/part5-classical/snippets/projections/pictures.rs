//! Ten parts of the digits by NMF, and ten components by PCA.
//! kind: figure

use classical::decomposition::{Nmf, Pca};
use ndarray::Array2;
use numerics::Rng;
use numerics::estimator::FitUnsupervised;
use show::figure::{Align, Color, Diagram};

pub fn main() -> numerics::Result<()> {
    let x = &data::digits().x;
    let mut rng = Rng::new(1);
    let (w, h): (Array2<f64>, Array2<f64>) = (rng.uniforms((1797, 10)), rng.uniforms((10, 64)));
    let nmf = Nmf { n_components: 10, max_steps: 100, ..Nmf::default() }.fit_from(x, &w, &h)?;
    let pca = Pca { n_components: Some(10), ..Pca::default() }.fit(x)?;
    let mut diagram = Diagram::new(
        "What digits are made of",
        "Two rows of ten small pictures. Above, parts by NMF: strokes and bows on white. Below, \
         components by PCA: gray all over, with darker and lighter patches.",
    )
    .size(640, 190);
    let rows = [("NMF, parts", nmf.components()), ("PCA, components", pca.components())];
    for (i, (name, pictures)) in rows.into_iter().enumerate() {
        let top = 56.0 + 62.0 * i as f64;
        let sheet = Array2::from_shape_fn((8, 89), |(row, column)| match column % 9 {
            8 => 0.0,
            across => {
                let picture = pictures.row(column / 9);
                let low = picture.iter().fold(0.0, |m: f64, v| m.min(*v));
                let high = picture.iter().fold(0.0, |m: f64, v| m.max(*v));
                (picture[8 * row + across] - low) / (high - low)
            }
        });
        diagram = diagram.text(Color::Ink, Align::Left, (16.0, top + 26.0), name);
        diagram = diagram.shades((150.0, top), 5.2, sheet);
    }
    println!("{}", diagram.svg()?);
    Ok(())
}
