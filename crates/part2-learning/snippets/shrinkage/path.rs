//! The lasso's regularization path: which features are left at each price, and what that costs.

use learning::linear_model::{largest_alpha, lasso_path};
use learning::metrics::r_squared;
use learning::preprocessing::StandardScaler;
use ndarray::{Axis, array};
use numerics::Rng;
use numerics::estimator::{FitUnsupervised, Transform};

pub fn main() -> numerics::Result<()> {
    let patients = data::diabetes();
    let (x, y) = (&patients.x, &patients.y);
    let order = Rng::new(7).permutation(x.nrows());
    let (train, held_out) = order.split_at(342);
    let seen = x.select(Axis(0), train);
    let z = StandardScaler.fit(&seen)?.transform(x)?;
    let (z_seen, z_new) = (z.select(Axis(0), train), z.select(Axis(0), held_out));
    let (y_seen, y_new) = (y.select(Axis(0), train), y.select(Axis(0), held_out));
    let intercept = y_seen.mean().unwrap_or_default(); // z_seen has column means 0

    let alphas = array![40.0, 20.0, 10.0, 5.0, 2.0, 1.0, 0.1];
    let path = lasso_path(&z_seen, &y_seen, &alphas.to_vec())?;
    let mut rows = Vec::new();
    for (alpha, weights) in alphas.iter().zip(path.rows()) {
        let r2 = r_squared(&y_new, &(z_new.dot(&weights) + intercept))?;
        let left = (0..z.ncols()).filter(|j| weights[*j] != 0.0);
        let names: Vec<_> = left.map(|j| patients.feature_names[j].to_string()).collect();
        rows.push([show::fixed(*alpha, 1), show::fixed(r2, 3), names.join(" ")]);
    }
    println!("{}", show::table(&["alpha", "R² held out", "features left"], &rows));
    let largest = largest_alpha(&z_seen, &y_seen)?;
    println!("nothing is left from alpha {} on", show::fixed(largest, 2));
    Ok(())
}
