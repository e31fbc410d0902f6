//! The board: boosted trees on 2,000 people of adult, with holes and categories as they are.
//! twin: none (rust-library)

use classical::boosting::{Extra, GradientBoosting, Validation};
use learning::metrics::{accuracy, log_loss};
use ndarray::s;
use numerics::estimator::{Predict, PredictProba};

pub fn main() -> numerics::Result<()> {
    let adult = data::adult();
    let rows = |range: std::ops::Range<usize>| {
        (adult.x.slice(s![range.clone(), ..]), adult.y.slice(s![range]))
    };
    let (train, judge, test) = (rows(0..5000), rows(5000..6000), rows(6000..8000));
    let boosting = GradientBoosting {
        n_rounds: 500,
        max_depth: 3,
        categorical: vec![1, 3, 4, 5], // the columns of categories
        early_stopping: Some(20),
        ..Default::default()
    };
    let validation = Some(Validation { x: judge.0, y: judge.1, groups: None });
    let extra = Extra { validation, ..Default::default() };
    let model = boosting.fit_classes(train.0, train.1, extra)?;
    let p = model.predict_proba(test.0)?.column(1).to_owned();
    println!("rounds kept {}", model.n_rounds());
    println!("log loss on the 2,000  {}", show::fixed(log_loss(test.1, &p)?, 3));
    println!(
        "right of 100           {}",
        show::fixed(100.0 * accuracy(test.1, &model.predict(test.0)?)?, 1)
    );
    let gains = model.importance_by_gain();
    for (name, gain) in adult.feature_names.iter().zip(&gains) {
        println!("{name:<15} {:>4} of 100 gained", show::fixed(100.0 * gain / gains.sum(), 1));
    }
    Ok(())
}
