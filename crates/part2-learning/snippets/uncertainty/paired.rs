//! A paired comparison, as in McNemar's test with its p-value: two models, the same 150 tumors.

use learning::bootstrap::{bootstrap, paired_bootstrap, percentile_interval};
use learning::linear_model::LogisticRegression;
use learning::pipeline::Pipeline;
use learning::preprocessing::StandardScaler;
use ndarray::{Array1, s};
use numerics::estimator::{Fit, Predict};
use numerics::{Result, Rng, split::train_test_split};

pub fn main() -> Result<()> {
    let (ten, thirty) = (right_answers(10)?, right_answers(30)?);
    let on = |right: &Array1<f64>, rows: &[usize]| -> Result<f64> {
        Ok(rows.iter().map(|i| right[*i]).sum::<f64>() / rows.len() as f64)
    };
    for (name, right) in [("30 columns", &thirty), ("10 columns", &ten)] {
        let draws = bootstrap(150, 2000, &mut Rng::new(7), |rows| on(right, rows))?;
        let interval = percentile_interval(&draws, 0.95)?;
        println!("{name}  {} to {}", show::fixed(interval.low, 4), show::fixed(interval.high, 4));
    }
    let (first, second) = (|rows: &[usize]| on(&thirty, rows), |rows: &[usize]| on(&ten, rows));
    let found = paired_bootstrap(150, 2000, 0.95, &mut Rng::new(7), first, second)?;
    println!("difference  {}", show::fixed(found.difference, 4));
    let (low, high) = (show::fixed(found.interval.low, 4), show::fixed(found.interval.high, 4));
    println!("its interval, drawn together  {low} to {high}");
    println!("share of draws won by 30 columns  {}", show::fixed(found.share_above, 4));
    let only = |a: &Array1<f64>, b: &Array1<f64>| a.iter().zip(b).filter(|(a, b)| a > b).count();
    println!("right alone: 30 columns {}, 10 columns {}", only(&thirty, &ten), only(&ten, &thirty));
    Ok(())
}

/// 1 for each held-out tumor that logistic regression on the first columns names, else 0.
fn right_answers(k: usize) -> Result<Array1<f64>> {
    let (x, y) = (data::breast_cancer().x.slice(s![.., ..k]), &data::breast_cancer().y);
    let parts = train_test_split(x, y.view(), 0.263, &mut Rng::new(7))?;
    let model = Pipeline { first: StandardScaler, then: LogisticRegression::default() };
    let answers = model.fit(&parts.x_train, &parts.y_train)?.predict(&parts.x_test)?;
    Ok(answers.iter().zip(&parts.y_test).map(|(a, b)| f64::from(u8::from(a == b))).collect())
}
