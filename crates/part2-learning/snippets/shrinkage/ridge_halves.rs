//! Shrinkage by ridge regression: alpha on the diagonal, and the two halves agree.

use learning::metrics::r_squared;
use learning::preprocessing::StandardScaler;
use ndarray::{Array2, Axis, concatenate};
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::{Rng, linalg::solve};

pub fn main() -> numerics::Result<()> {
    let patients = data::diabetes();
    let z = StandardScaler.fit(&patients.x)?.transform(&patients.x)?;
    let x = concatenate![Axis(1), z, Array2::ones((442, 1))]; // the last weight is the intercept
    let order = Rng::new(7).permutation(442);
    let part = |rows: &[usize]| (x.select(Axis(0), rows), patients.y.select(Axis(0), rows));
    let (one, other) = (part(&order[..221]), part(&order[221..]));

    let mut rows = Vec::new();
    for alpha in [0.0, 1.0, 10.0, 30.0, 100.0, 1000.0] {
        let (mut s1_s2, mut r2) = (Vec::new(), 0.0);
        for ((x, y), (x_new, y_new)) in [(&one, &other), (&other, &one)] {
            let mut price = alpha * Array2::<f64>::eye(11);
            price[[10, 10]] = 0.0; // the intercept is free
            let weights = solve(&(x.t().dot(x) + price), &x.t().dot(y))?;
            s1_s2.extend([weights[4], weights[5]]);
            r2 += r_squared(y_new, &x_new.dot(&weights))? / 2.0;
        }
        rows.push(show::row![(alpha, 0), (&s1_s2, 1), (r2, 3)]);
    }
    let header = ["alpha", "s1, one half", "s2", "s1, the other", "s2", "R² on the half not seen"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
