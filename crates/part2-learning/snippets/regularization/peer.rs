//! Another library's elastic net minimizes the same sum and finds the same weights.

use learning::linear_model::ElasticNet;
use linfa::prelude::*;
use numerics::estimator::Fit as _;
use part2_learning::regularization::patients;

pub fn main() -> std::result::Result<(), Box<dyn std::error::Error>> {
    let (x, y) = patients()?.train;
    let data = Dataset::new(x.clone(), y.clone());
    for (alpha, l1_ratio) in [(1.0, 0.5), (3.0, 0.9), (10.0, 0.1)] {
        let ours = ElasticNet { alpha, l1_ratio, ..Default::default() }.fit(&x, &y)?;
        let theirs = linfa_elasticnet::ElasticNet::params()
            .penalty(alpha)
            .l1_ratio(l1_ratio)
            .tolerance(1e-12)
            .max_iterations(100_000)
            .fit(&data)?;
        let differences = (&ours.coef() - theirs.hyperplane()).mapv(f64::abs);
        println!(
            "alpha {:>4}, l1_ratio {}: largest difference of a weight {}",
            show::fixed(alpha, 1),
            show::fixed(l1_ratio, 1),
            show::fixed(differences.fold(0.0, |a: f64, b| a.max(*b)), 6)
        );
    }
    Ok(())
}
