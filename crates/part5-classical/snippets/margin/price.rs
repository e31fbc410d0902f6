//! What C buys: the width of the street, the birds that hold it, the birds in it, the mistakes.

use classical::svm::{Penalty, Svc};
use learning::{kernels::Kernel, preprocessing::StandardScaler};
use numerics::estimator::{Fit, FitUnsupervised, Transform};

pub fn main() -> numerics::Result<()> {
    let (birds, chinstrap) = data::two_species(&["bill_length_mm", "bill_depth_mm"], 0, 1)?;
    let x = StandardScaler.fit(&birds)?.transform(&birds)?;
    let mut rows = Vec::new();
    for c in [0.01, 0.1, 1.0, 10.0, 100.0] {
        let svc = Svc { kernel: Kernel::Linear, penalty: Penalty::C(c), ..Svc::default() };
        let model = Svc { tolerance: 1e-6, ..svc }.fit(&x, &chinstrap)?;
        let w = model.dual_coef().row(0).dot(&model.support_vectors()); // see page 21b
        let scores = model.decision_function(&x)?;
        let margins = scores.iter().zip(&chinstrap).map(|(s, &y)| if y == 1 { *s } else { -s });
        let margins: Vec<f64> = margins.collect();
        let below = |limit: f64| margins.iter().filter(|m| **m < limit).count();
        let width = 2.0 / w.dot(&w).sqrt();
        rows.push(show::row![(c, 2), (width, 3), model.n_support(), below(1.0 - 1e-4), below(0.0)]);
    }
    let header = ["C", "width", "support vectors", "inside or beyond", "mistakes"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
