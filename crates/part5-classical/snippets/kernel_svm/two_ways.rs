//! A bent border twice: a straight machine on six features, and a kernel on two.

use classical::svm::Svc;
use learning::{kernels::Kernel, preprocessing::StandardScaler};
use ndarray::Array2;
use numerics::estimator::{Fit, FitUnsupervised, Transform};

pub fn main() -> numerics::Result<()> {
    let (x, species) = data::penguins_by_species(&["bill_length_mm", "bill_depth_mm"])?;
    let x = StandardScaler.fit(&x)?.transform(&x)?;
    let chinstrap = species.mapv(|s| usize::from(s == 1));

    let straight = Svc { kernel: Kernel::Linear, tolerance: 1e-8, ..Svc::default() };
    let features = feature_map(&x);
    let primal = straight.fit(&features, &chinstrap)?;
    let w = primal.dual_coef().row(0).dot(&primal.support_vectors());
    let square = Kernel::Polynomial { degree: 2, coef0: 1.0 }; // (x·z + 1)²
    let dual = Svc { kernel: square, ..straight }.fit(&x, &chinstrap)?;

    let (i, j) = (0, 341);
    let product = features.row(i).dot(&features.row(j));
    println!("two birds: {} features each, dot product {}", w.len(), show::fixed(product, 4));
    println!("two birds: kernel {}", show::fixed(square.evaluate(x.row(i), x.row(j))?, 4));
    println!("feature map: {} weights {}", w.len(), show::vector(&w, 3));
    println!("kernel: {} multipliers", dual.n_support());
    let (a, b) = (primal.decision_function(&features)?, dual.decision_function(&x)?);
    let largest = (a - b).fold(0.0, |most: f64, d| most.max(d.abs()));
    println!("largest difference of 342 scores  {}", show::fixed(largest, 4));
    Ok(())
}

/// 1, both measurements times √2, both squares, and √2 times their product.
fn feature_map(x: &Array2<f64>) -> Array2<f64> {
    let root = 2.0_f64.sqrt();
    Array2::from_shape_fn((x.nrows(), 6), |(i, feature)| {
        let (a, b) = (x[[i, 0]], x[[i, 1]]);
        [1.0, root * a, root * b, a * a, b * b, root * a * b][feature]
    })
}
