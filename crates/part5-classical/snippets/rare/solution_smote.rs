//! SMOTE by hand: new excellent wines between one and its nearest of the same class.

use classical::neighbors::KdTree;
use ndarray::{Array1, ArrayView1, Axis};
use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let wines = data::wine_quality();
    let rare: Vec<usize> = (0..1599).filter(|i| wines.y[*i] == 8.0).collect(); // 18 wines
    let x = wines.x.select(Axis(0), &rare).select(Axis(1), &[8, 10]); // pH, alcohol in %
    let nearest = KdTree::new(&x)?.k_nearest_others(3)?.rows;
    let mut rng = Rng::new(7);
    for _ in 0..4 {
        let i = rng.integers(0..18)?;
        let j = nearest[[i, rng.integers(0..3)?]];
        let new = between(x.row(i), x.row(j), rng.random());
        let [a, new, b] = [x.row(i), new.view(), x.row(j)].map(|row| show::vector(row, 2));
        println!("from {a} to {b}: {new}");
    }
    Ok(())
}

/// A new sample on the line from `a` to `b`: `a` for the share 0, `b` for 1.
fn between(a: ArrayView1<f64>, b: ArrayView1<f64>, share: f64) -> Array1<f64> {
    // yours: the new sample
    &a + &((&b - &a) * share)
    // end
}
