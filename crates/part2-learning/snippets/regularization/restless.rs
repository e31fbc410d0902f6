//! Too few sweeps: the elastic net says that its weights still move, instead of returning them.
//! twin: none (error-text)

use learning::linear_model::ElasticNet;
use numerics::Result;
use numerics::estimator::Fit;
use part2_learning::regularization::patients;

pub fn main() -> Result<()> {
    let (x, y) = patients()?.train;
    for max_sweeps in [5, 10_000] {
        let net = ElasticNet { alpha: 0.1, max_sweeps, ..Default::default() };
        match net.fit(&x, &y) {
            Ok(model) => println!("{max_sweeps} sweeps at most: {} weights", model.coef().len()),
            Err(error) => println!("{max_sweeps} sweeps at most: {error}"),
        }
    }
    Ok(())
}
