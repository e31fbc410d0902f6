//! The out-of-bag score beside the truth: 100 trees on 190 tumors, 379 held out, ten times.

use classical::forest::RandomForestClassifier;
use ndarray::Axis;
use numerics::estimator::Predict;
use numerics::{Error, Rng};

pub fn main() -> numerics::Result<()> {
    let tumors = data::breast_cancer();
    let forest = RandomForestClassifier { out_of_bag: true, ..Default::default() };
    let (mut rows, mut sums) = (Vec::new(), [0.0; 3]);
    for seed in 0..10 {
        let order = Rng::new(seed).permutation(569);
        let (seen, new) = order.split_at(190);
        let (x, y) = (tumors.x.select(Axis(0), seen), tumors.y.select(Axis(0), seen));
        let model = forest.fit(&x, &y, &mut Rng::new(seed))?;
        let right = |rows: &[usize]| -> numerics::Result<f64> {
            let guess = model.predict(&tumors.x.select(Axis(0), rows))?;
            let right = guess.iter().zip(rows).filter(|(guess, i)| **guess == tumors.y[**i]);
            Ok(100.0 * right.count() as f64 / rows.len() as f64)
        };
        let votes = model.out_of_bag().ok_or_else(|| Error::empty("the forest", "its votes"))?;
        let shares = [right(seen)?, 100.0 * votes.score, right(new)?];
        (0..3).for_each(|k| sums[k] += shares[k] / 10.0);
        if seed < 3 {
            rows.push(show::row![format!("split {seed}"), (shares, 1)]);
        }
    }
    rows.push(show::row!["mean of ten", (sums, 1)]);
    let header = ["right of 100", "seen", "out of bag", "held out"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
