//! Cost-complexity pruning: trees grown to the end, then cut at a price for each leaf.

use classical::tree::DecisionTreeClassifier;
use ndarray::{Array1, Axis};
use numerics::Rng;
use numerics::estimator::{Fit, Predict};

pub fn main() -> numerics::Result<()> {
    let (x, sex) = data::penguins_by_sex(&["bill_depth_mm", "body_mass_g"])?;
    let male = sex.mapv(|s| usize::from(s > 0.0));
    let mut rows = Vec::new();
    for ccp_alpha in [0.0, 0.01, 0.02, 0.05, 0.2] {
        let tree = DecisionTreeClassifier { ccp_alpha, ..Default::default() };
        let mut sums = Array1::<f64>::zeros(2);
        for seed in 0..20 {
            let order = Rng::new(seed).permutation(333);
            let (seen, new) = order.split_at(222);
            let model = tree.fit(&x.select(Axis(0), seen), &male.select(Axis(0), seen))?;
            let guess = model.predict(&x.select(Axis(0), new))?;
            let right = guess.iter().zip(new).filter(|(guess, i)| **guess == male[**i]).count();
            sums[0] += model.tree().n_leaves() as f64 / 20.0;
            sums[1] += right as f64 / 20.0;
        }
        rows.push(show::row![(ccp_alpha, 2), (sums, 0)]);
    }
    println!("{}", show::table(&["alpha", "leaves", "right of 111 new"], &rows));
    Ok(())
}
