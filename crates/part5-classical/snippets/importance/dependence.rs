//! What a tree answers when everyone's bmi is set to a value, beside the patients who have it.

use classical::tree::DecisionTreeRegressor;
use numerics::Result;
use numerics::estimator::{Fit, Predict};

pub fn main() -> Result<()> {
    let set = data::diabetes();
    let shape = DecisionTreeRegressor { min_samples_leaf: 20, ..Default::default() };
    let model = shape.fit(&set.x, &set.y)?;
    let bmi = set.x.column(2);
    let mut rows = Vec::new();
    for value in [20.0, 24.0, 28.0, 32.0, 36.0] {
        let mut everyone = set.x.clone();
        everyone.column_mut(2).fill(value);
        let answer = model.predict(&everyone)?.sum() / 442.0;
        let near: Vec<usize> = (0..442).filter(|i| (bmi[*i] - value).abs() < 1.0).collect();
        let theirs = near.iter().map(|i| set.y[*i]).sum::<f64>() / near.len() as f64;
        rows.push(show::row![(value, 0), near.len(), (theirs, 1), (answer, 1)]);
    }
    let header = ["bmi", "patients within 1", "their progression", "everyone set to it"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
