//! Two columns that are nearly one: the way through XᵀX loses the weights, QR keeps them.

use ndarray::{Array1, Axis, array, stack};
use numerics::{Result, Rng, linalg};

pub fn main() -> Result<()> {
    let flipper_cm = Array1::from(data::penguins_column("flipper_length_mm")?) / 10.0;
    let noise = Rng::new(7).normals(flipper_cm.len());
    let true_weights = array![1.0, 2.0];
    let mut rows = Vec::new();
    for size in [1e-1, 1e-5] {
        let x = stack![Axis(1), flipper_cm, &flipper_cm + &(size * &noise)];
        let y = x.dot(&true_weights); // no noise here: an exact answer exists
        let (left, right) = (x.t().dot(&x), x.t().dot(&y));
        let answers = [
            linalg::inverse(&left)?.dot(&right),
            linalg::solve(&left, &right)?,  // by elimination
            linalg::least_squares(&x, &y)?, // by QR
        ];
        let off = answers.map(|weights| linalg::norm_max(&(weights - &true_weights)));
        let [inverse, elimination, qr] = off.map(|off| if off < 1e-6 { "found" } else { "lost" });
        rows.push(show::row![(size, 5), inverse, elimination, qr]);
    }
    println!("{}", show::table(&["noise in cm", "XᵀX inverse", "XᵀX solved", "QR of X"], &rows));
    Ok(())
}
