//! Nu instead of C: a share of the birds, from two sides.

use classical::svm::{Penalty, Svc};
use learning::{kernels::Kernel, preprocessing::StandardScaler};
use numerics::estimator::{Fit, FitUnsupervised, Transform};

pub fn main() -> numerics::Result<()> {
    let (x, species) = data::penguins_by_species(&["bill_length_mm", "bill_depth_mm"])?;
    let x = StandardScaler.fit(&x)?.transform(&x)?;
    let y = species.mapv(|s| usize::from(s == 1));
    let mut rows = Vec::new();
    for nu in [0.05, 0.1, 0.2, 0.3] {
        let (kernel, penalty) = (Kernel::Rbf { gamma: 1.0 }, Penalty::Nu(nu));
        let model = Svc { kernel, penalty, tolerance: 1e-6, ..Svc::default() }.fit(&x, &y)?;
        let c = model.dual_coef().iter().fold(0.0, |most: f64, beta| most.max(beta.abs()));
        let paying = model.dual_coef().iter().filter(|beta| beta.abs() > c - 1e-6).count();
        let shares = [paying, model.n_support()].map(|count| count as f64 / 342.0);
        rows.push(show::row![(shares[0], 3), (nu, 2), (shares[1], 3), (c, 2)]);
    }
    let header = ["paying in full", "nu", "support vectors", "the C of this machine"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
