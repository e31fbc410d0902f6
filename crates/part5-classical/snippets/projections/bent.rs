//! Two rings as they are, and along the first two kernel components.
//! kind: figure

use classical::decomposition::KernelPca;
use learning::kernels::Kernel;
use ndarray::s;
use numerics::estimator::{FitUnsupervised, Transform};
use part5_classical::projections::rings;
use show::figure::{Color, Figure, panels, xy};

pub fn main() -> numerics::Result<()> {
    let x = rings();
    let kernel = Kernel::Rbf { gamma: 0.5 };
    let z = KernelPca { n_components: 2, kernel }.fit(&x)?.transform(&x)?;
    let drawn = |title: &str, table: &ndarray::Array2<f64>| -> numerics::Result<Figure> {
        let part = |from: usize| {
            let rows = table.slice(s![from..from + 60, ..]);
            xy(rows.column(0), rows.column(1))
        };
        Ok(Figure::new(title, "").size(320, 300).points("inner", Color::Blue, part(0)?).points(
            "outer",
            Color::Orange,
            part(60)?,
        ))
    };
    let plane = drawn("x", &x)?.x_label("first column").y_label("second column").equal_axes();
    let bent = drawn("kernel components", &z)?.x_label("first").y_label("second");
    let svg = panels(
        "Rings, and rings straightened",
        "Left two rings, one inside the other. Right the same points: the inner ring lies right of \
         the outer one, and a vertical line parts them.",
        2,
        &[&plane, &bent],
    )?;
    println!("{svg}");
    Ok(())
}
