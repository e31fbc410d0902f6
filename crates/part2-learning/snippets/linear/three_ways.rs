//! Normal equations, QR and gradient descent: three roads to the same weights for 342 penguins.

use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2, Axis, concatenate, s};
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::linalg::{norm_l2, qr, solve};

pub fn main() -> numerics::Result<()> {
    let flock = data::penguins_matrix(&data::PENGUIN_FEATURES)?; // the mass is the last column
    let (lengths, y) = (flock.slice(s![.., ..3]), flock.column(3));
    // In standard deviations from the mean, so that walking works.
    let z = StandardScaler.fit(lengths)?.transform(lengths)?;
    let x = concatenate![Axis(1), z, Array2::ones((342, 1))];

    let descent = |n_steps| {
        let mut weights = Array1::zeros(4);
        for _ in 0..n_steps {
            let slopes = x.t().dot(&(x.dot(&weights) - y)) * 2.0 / 342.0;
            weights.scaled_add(-0.3, &slopes);
        }
        weights
    };
    let factors = qr(&x)?;
    let ways = [
        ("normal equations", solve(&x.t().dot(&x), &x.t().dot(&y))?),
        ("QR", solve(&factors.r, &factors.q.t().dot(&y))?),
        ("descent, 10 steps", descent(10)),
        ("descent, 100 steps", descent(100)),
    ];
    let rows = ways.map(|(name, weights)| {
        let rmse_g = norm_l2(&(x.dot(&weights) - y)) / f64::sqrt(342.0);
        show::row![name, (&weights, 2), (rmse_g, 1)]
    });
    let header = ["way", "bill length", "bill depth", "flipper", "intercept", "RMSE g"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
