//! The condition number: how often a small change of fitted targets may grow in the weights.

use ndarray::{Axis, array};
use numerics::linalg;

pub fn main() -> numerics::Result<()> {
    let mut rows = Vec::new();
    for missing in [1.0, 0.1, 0.01, 0.0001] {
        let correlation: f64 = 1.0 - missing;
        // Two columns of length 1 with this correlation, and targets along their sum.
        let rest = f64::sqrt(1.0 - correlation * correlation);
        let x = array![[1.0, correlation], [0.0, rest]];
        let sum = x.column(0).to_owned() + x.column(1);
        let y = &sum / linalg::norm_l2(&sum);
        // A change of 1 %, in the direction in which the two columns differ.
        let difference = x.column(0).to_owned() - x.column(1);
        let changed = &y + &(0.01 * &difference / linalg::norm_l2(&difference));
        let (before, after) = (linalg::solve(&x, &y)?, linalg::solve(&x, &changed)?);
        let growth = linalg::norm_l2(&(&after - &before)) / linalg::norm_l2(&before) / 0.01;
        let numbers = [linalg::condition_number(&x)?, growth].map(|n| show::fixed(n, 2));
        let weights = [&before, &after].map(|weights| show::vector(weights, 3));
        rows.push([&[show::fixed(correlation, 4)], &weights[..], &numbers].concat());
    }
    let header = ["correlation", "weights", "targets 1 % off", "condition number", "growth"];
    println!("{}", show::table(&header, &rows));

    let x = &data::diabetes().x;
    let centered = x - &x.mean_axis(Axis(0)).unwrap_or_default();
    // by hand: the centered columns are wanted as well
    let z = &centered / &x.std_axis(Axis(0), 0.0);
    let of = |x: &ndarray::Array2<f64>| linalg::condition_number(x).map(|n| show::fixed(n, 1));
    println!("442 patients, columns in their own units  {}", of(&centered)?);
    println!("442 patients, columns standardized        {}", of(&z)?);
    Ok(())
}
