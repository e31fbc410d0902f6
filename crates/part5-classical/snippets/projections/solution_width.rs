//! Solution: the rings once more, with kernels from wide to narrow.

use classical::decomposition::KernelPca;
use learning::kernels::Kernel;
use ndarray::{Array2, s};
use numerics::Result;
use numerics::estimator::{FitUnsupervised, Transform};
use part5_classical::projections::rings;

pub fn main() -> Result<()> {
    let x = rings();
    let mut rows = Vec::new();
    for gamma in [0.01, 0.1, 0.5, 2.0, 50.0] {
        rows.push(show::row![format!("{gamma}"), (gap(&x, gamma)?, 2)]);
    }
    println!("{}", show::table(&["gamma", "gap between the rings"], &rows));
    Ok(())
}

/// How far the rings are apart on the first component: negative where they overlap.
fn gap(x: &Array2<f64>, gamma: f64) -> Result<f64> {
    // yours: the component, and the distance between the ends that face each other
    let kernel = Kernel::Rbf { gamma };
    let z = KernelPca { n_components: 1, kernel }.fit(x)?.transform(x)?;
    let ends = |first: usize| {
        let ring = z.slice(s![first..first + 60, 0]);
        let low = ring.iter().fold(f64::INFINITY, |m, v| m.min(*v));
        (low, ring.iter().fold(f64::NEG_INFINITY, |m, v| m.max(*v)))
    };
    let ((a_low, a_high), (b_low, b_high)) = (ends(0), ends(60));
    Ok((a_low - b_high).max(b_low - a_high))
    // end
}
