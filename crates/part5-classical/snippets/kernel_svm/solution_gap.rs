//! How far from the best? The primal loss less the dual: a bound that every tolerance can show.

use classical::svm::Svc;
use learning::kernels::{Kernel, rbf_gram};
use ndarray::{Array1, Array2};
use numerics::estimator::Fit;
use part5_classical::kernel_svm::chinstraps;

pub fn main() -> numerics::Result<()> {
    let (x, y) = chinstraps()?;
    let k = rbf_gram(&x, 1.0)?;
    let mut rows = Vec::new();
    for digits in 0..4 {
        let tolerance = libm::pow(10.0, -f64::from(digits));
        let svc = Svc { kernel: Kernel::Rbf { gamma: 1.0 }, tolerance, ..Svc::default() };
        let model = svc.fit(&x, &y.mapv(|y| usize::from(y > 0.0)))?;
        let mut beta = Array1::zeros(342);
        for (&i, b) in model.support().iter().zip(model.dual_coef().row(0)) {
            beta[i] = *b;
        }
        let [dual, loss] = both(&k, &y, &beta, model.intercept()[0]);
        rows.push(show::row![(tolerance, 3), ([dual, loss, loss - dual], 3)]);
    }
    println!("{}", show::table(&["tolerance", "dual", "loss", "between"], &rows));
    Ok(())
}

/// The dual, and the loss of the machine with these β, both with C = 1.
fn both(k: &Array2<f64>, y: &Array1<f64>, beta: &Array1<f64>, b: f64) -> [f64; 2] {
    // yours: the squared length of w is β·Kβ; the scores are Kβ + b
    let scores = k.dot(beta);
    let squared = beta.dot(&scores);
    let hinge = ((&scores + b) * y).mapv(|margin| (1.0 - margin).max(0.0)).sum();
    [y.dot(beta) - squared / 2.0, squared / 2.0 + hinge]
    // end
}
