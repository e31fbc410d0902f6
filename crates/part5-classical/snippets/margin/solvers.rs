//! One loss, three solvers: subgradient steps, our dual, linfa's dual.
//! twin: none (rust-library)

use classical::svm::{LinearSvc, Svc};
use learning::{kernels::Kernel, preprocessing::StandardScaler};
use linfa::traits::Fit as _;
use ndarray::Array1;
use numerics::Rng;
use numerics::estimator::{Fit, FitUnsupervised, Transform};

pub fn main() -> std::result::Result<(), Box<dyn std::error::Error>> {
    let (birds, y) = data::two_species(&["bill_length_mm", "bill_depth_mm"], 0, 1)?;
    let x = StandardScaler.fit(&birds)?.transform(&birds)?;

    let dual = Svc { kernel: Kernel::Linear, tolerance: 1e-6, ..Svc::default() }.fit(&x, &y)?;
    let scores = dual.decision_function(&x)?.column(0).to_owned();
    let steps = LinearSvc { c: 1.0, n_epochs: 400 }.fit(&x, &y, &mut Rng::new(1))?;
    let by_steps = steps.decision_function(&x)?.column(0).to_owned();
    let data = linfa::Dataset::new(x.clone(), y.mapv(|species| species == 1));
    let params = linfa_svm::Svm::<f64, bool>::params().pos_neg_weights(1.0, 1.0);
    let theirs = params.linear_kernel().eps(1e-6).fit(&data)?;
    let by_linfa: Array1<f64> =
        x.rows().into_iter().map(|bird| theirs.weighted_sum(&bird) - theirs.rho).collect();

    let largest = |other: &Array1<f64>| (other - &scores).fold(0.0, |m: f64, d| m.max(d.abs()));
    println!("support vectors  ours {}, linfa {}", dual.n_support(), theirs.nsupport());
    println!("scores from ours at most  {} by steps", show::fixed(largest(&by_steps), 3));
    println!("                          {} in linfa", show::fixed(largest(&by_linfa), 3));
    Ok(())
}
