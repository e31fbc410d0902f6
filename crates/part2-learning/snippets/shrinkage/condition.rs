//! The condition number: by what factor a change of fitted targets may grow in the weights.

use learning::preprocessing::StandardScaler;
use ndarray::{Axis, array};
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::linalg::{condition_number, norm_l2, solve};

pub fn main() -> numerics::Result<()> {
    let mut rows = Vec::new();
    for missing in [1.0, 0.1, 0.01, 0.0001] {
        let correlation: f64 = 1.0 - missing; // of two columns of length 1
        let x = array![[1.0, correlation], [0.0, f64::sqrt(1.0 - correlation * correlation)]];
        let (sum, difference) = (x.dot(&array![1.0, 1.0]), x.dot(&array![1.0, -1.0]));
        let (most, least) = (norm_l2(&sum), norm_l2(&difference));
        let y = sum / most;
        let before = solve(&x, &y)?;
        let after = solve(&x, &(y + 0.01 * difference / least))?; // targets 1 % off
        let percent = 100.0 * norm_l2(&(&after - &before)) / norm_l2(&before);
        let (before, after) = (show::vector(&before, 3), show::vector(&after, 3));
        rows.push(show::row![(correlation, 4), (most / least, 2), before, after, (percent, 2)]);
    }
    let header = ["correlation", "most / least", "weights", "targets 1 % off", "weights % off"];
    println!("{}", show::table(&header, &rows));

    let x = &data::diabetes().x;
    let centered = x - &x.mean_axis(Axis(0)).unwrap_or_default();
    let z = StandardScaler.fit(x)?.transform(x)?;
    let numbers = [condition_number(&centered)?, condition_number(&z)?];
    println!("442 patients, own units and standardized  {}", show::vector(numbers, 1));
    Ok(())
}
