//! A paired comparison, as in McNemar's test with its p-value: two models, the same 150 tumors.

use learning::bootstrap::{bootstrap, percentile_interval};
use learning::linear_model::LogisticRegression;
use learning::pipeline::Pipeline;
use learning::preprocessing::StandardScaler;
use ndarray::{Array1, s};
use numerics::estimator::{Fit, Predict};
use numerics::functions::power;
use numerics::{Result, Rng, split::train_test_split};

pub fn main() -> Result<()> {
    let (ten, thirty) = (right_answers(10)?, right_answers(30)?);
    let difference = &thirty - &ten; // 1, 0 or −1 for each tumor
    for (name, x) in [("30 columns", &thirty), ("10 columns", &ten), ("difference", &difference)] {
        let mean = |rows: &[usize]| Ok(rows.iter().map(|i| x[*i]).sum::<f64>() / 150.0);
        let interval = percentile_interval(&bootstrap(150, 2000, &mut Rng::new(7), mean)?, 0.95)?;
        let [at, low, high] =
            [x.sum() / 150.0, interval.low, interval.high].map(|x| show::fixed(x, 4));
        println!("{name}  {at}, from {low} to {high}");
    }
    let only = |a: &Array1<f64>, b: &Array1<f64>| a.iter().zip(b).filter(|(a, b)| a > b).count();
    let (a, b) = (only(&thirty, &ten), only(&ten, &thirty));
    println!("right alone: 30 columns {a}, 10 columns {b}");
    println!("p-value of McNemar's test  {}", show::fixed(2.0 * power(0.5, (a + b) as i32), 5));
    Ok(())
}

/// 1 for each held-out tumor that logistic regression on the first columns names, else 0.
fn right_answers(k: usize) -> Result<Array1<f64>> {
    let (x, y) = (data::breast_cancer().x.slice(s![.., ..k]), &data::breast_cancer().y);
    let parts = train_test_split(x, y, 0.263, &mut Rng::new(7))?;
    let model = Pipeline { first: StandardScaler, then: LogisticRegression::default() };
    let answers = model.fit(&parts.x_train, &parts.y_train)?.predict(&parts.x_test)?;
    Ok(answers.iter().zip(&parts.y_test).map(|(a, b)| f64::from(u8::from(a == b))).collect())
}
