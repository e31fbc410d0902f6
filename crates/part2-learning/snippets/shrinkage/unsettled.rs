//! Where features repeat each other and the price is small, twenty sweeps are not enough.
//! twin: none (error-text)

use learning::linear_model::Lasso;
use ndarray::Axis;
use numerics::estimator::Fit;

pub fn main() {
    let patients = data::diabetes();
    let x = &patients.x;
    let z = (x - &x.mean_axis(Axis(0)).unwrap_or_default()) / &x.std_axis(Axis(0), 0.0);
    for (alpha, max_sweeps) in [(0.001, 20), (0.001, 10_000), (-1.0, 20)] {
        let lasso = Lasso { alpha, max_sweeps, ..Default::default() };
        match lasso.fit(z.view(), patients.y.view()) {
            Ok(_) => println!("{max_sweeps} sweeps: settled"),
            Err(error) => println!("{max_sweeps} sweeps: {error}"),
        }
    }
}
