//! Female or male, by trees of growing depth: right of those seen, and of those held out.

use classical::tree::DecisionTreeClassifier;
use ndarray::{Array1, Axis};
use numerics::Rng;
use numerics::estimator::{Fit, Predict};

pub fn main() -> numerics::Result<()> {
    let (x, sex) = data::penguins_by_sex(&["bill_depth_mm", "body_mass_g"])?;
    let male = sex.mapv(|s| usize::from(s > 0.0));
    let mut rows = Vec::new();
    for depth in [1, 2, 3, 4, 5, 8, 12] {
        let tree = DecisionTreeClassifier { max_depth: Some(depth), ..Default::default() };
        let mut right = Array1::<f64>::zeros(2);
        for seed in 0..40 {
            let order = Rng::new(seed).permutation(333);
            let seen = &order[..222];
            let model = tree.fit(&x.select(Axis(0), seen), &male.select(Axis(0), seen))?;
            let guess = model.predict(&x)?;
            for (place, bird) in order.into_iter().enumerate() {
                if guess[bird] == male[bird] {
                    right[usize::from(place >= 222)] += 1.0;
                }
            }
        }
        rows.push(show::row![depth, (right / 40.0, 1)]);
    }
    println!("{}", show::table(&["depth", "right of 222", "right of 111 new"], &rows));
    Ok(())
}
