//! What an isolation forest and the local factor call strange, around a tight and a loose crowd.
//! kind: figure

use classical::anomaly::{IsolationForest, LocalOutlierFactor};
use ndarray::{Array2, array, s};
use numerics::Rng;
use numerics::estimator::FitUnsupervised;
use show::figure::{Color, Figure, panels};

pub fn main() -> numerics::Result<()> {
    let mut rng = Rng::new(7);
    let mut x: Array2<f64> = rng.normals((201, 2));
    x.slice_mut(s![..100, ..]).mapv_inplace(|v| 0.2 * v - 2.0); // tight, around (−2, −2)
    x.slice_mut(s![100.., ..]).mapv_inplace(|v| v + 2.0); // loose, around (2, 2)
    x.row_mut(200).assign(&array![-0.9, -2.0]); // near the tight one
    let at = |i: usize| i as f64 / 49.0 * 10.0 - 5.0;
    let grid = Array2::from_shape_fn((2500, 2), |(i, j)| at([i % 50, i / 50][j]));
    let by_forest = IsolationForest::default().fit(&x, &mut rng)?.scores(&grid)?;
    let by_factor = LocalOutlierFactor::default().fit(&x)?.scores(&grid)?.mapv(|f| f.min(4.0));
    let maps = [("isolation forest", by_forest), ("local outlier factor", by_factor)];
    let [forest, factor] = maps.map(|(title, scores)| {
        let shades = Array2::from_shape_fn((50, 50), |(i, j)| scores[50 * i + j]);
        let points = |from: usize, to: usize| (from..to).map(|i| (x[[i, 0]], x[[i, 1]]));
        Figure::new(title, "Where a new point would be strange: the darker, the stranger.")
            .size(350, 330)
            .heat_map((-5.0, 5.0), (-5.0, 5.0), &shades)
            .points("", Color::Purple, points(0, 200))
            .points("", Color::Orange, points(200, 201))
    });
    let text = "Two maps of the same points, a tight crowd below left, a loose one above right, a \
        point beside the tight one. The forest's shades change slowly and have pale bands along \
        the axes. The local factor is dark close to the tight crowd, and the point lies there.";
    println!("{}", panels("Strange, by two measures", text, 2, &[&forest, &factor])?);
    Ok(())
}
