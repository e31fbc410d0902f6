//! Leave one bird out, 219 times: mistakes counted in all fits, and in those that can matter.

use classical::svm::Svc;
use learning::{kernels::Kernel, preprocessing::StandardScaler};
use ndarray::{Array1, Array2, Axis};
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};

pub fn main() -> numerics::Result<()> {
    let (birds, y) = data::two_species(&["bill_length_mm", "bill_depth_mm"], 0, 1)?;
    let x = StandardScaler.fit(&birds)?.transform(&birds)?;
    let svc = Svc { kernel: Kernel::Linear, tolerance: 1e-6, ..Svc::default() };
    let all: Vec<usize> = (0..219).collect();
    for (name, left_out) in [("all birds", all), ("some birds", worth_leaving_out(&svc, &x, &y)?)] {
        let mut mistakes = 0;
        for &i in &left_out {
            let others: Vec<usize> = (0..219).filter(|k| *k != i).collect();
            let model = svc.fit(&x.select(Axis(0), &others), &y.select(Axis(0), &others))?;
            mistakes += usize::from(model.predict(&x.select(Axis(0), &[i]))?[0] != y[i]);
        }
        println!("{name:<10}  {:>3} fits, {mistakes} mistakes", left_out.len());
    }
    Ok(())
}

/// The birds whose absence can change the street.
fn worth_leaving_out(
    svc: &Svc,
    x: &Array2<f64>,
    y: &Array1<usize>,
) -> numerics::Result<Vec<usize>> {
    // yours: fit once; which birds hold the street?
    Ok(svc.fit(x, y)?.support().to_vec())
    // end
}
