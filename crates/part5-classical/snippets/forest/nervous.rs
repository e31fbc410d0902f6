//! The same 569 tumors, drawn again eight times: each draw makes another first question.

use classical::tree::DecisionTreeClassifier;
use ndarray::Axis;
use numerics::Rng;
use numerics::estimator::Fit;

pub fn main() -> numerics::Result<()> {
    let tumors = data::breast_cancer();
    let stump = DecisionTreeClassifier { max_depth: Some(1), ..Default::default() };
    let mut rows = Vec::new();
    for seed in 0..8 {
        let drawn = Rng::new(seed).choice(569, 569)?; // as many as there are, put back each time
        let (x, y) = (tumors.x.select(Axis(0), &drawn), tumors.y.select(Axis(0), &drawn));
        let model = stump.fit(&x, &y)?;
        let (feature, threshold) = (model.tree().feature()[0], model.tree().threshold()[0]);
        rows.push(show::row![seed as usize, tumors.feature_names[feature], (threshold, 3)]);
    }
    println!("{}", show::table(&["draw", "first question", "at most"], &rows));
    Ok(())
}
