//! Three models of the same tumors: accuracy and AUC with their 95 percent confidence intervals.

use learning::bootstrap::{bootstrap, percentile_interval};
use learning::linear_model::LogisticRegression;
use learning::metrics::accuracy;
use learning::metrics::roc_auc;
use learning::preprocessing::StandardScaler;
use ndarray::{Axis, s};
use numerics::estimator::{Fit, FitUnsupervised, Transform};
use numerics::{Rng, split::train_test_split};

pub fn main() -> numerics::Result<()> {
    let tumors = data::breast_cancer();
    let y = tumors.y.mapv(|class| 1 - class); // malignant is 1
    let parts = train_test_split(tumors.x.view(), y.view(), 0.263, &mut Rng::new(7))?;
    let scaler = StandardScaler.fit(&parts.x_train)?;
    let scaled = [scaler.transform(&parts.x_train)?, scaler.transform(&parts.x_test)?];
    let mut rows = Vec::new();
    for k in [2, 10, 30] {
        let [x_train, x_test] = [0, 1].map(|part| scaled[part].slice(s![.., ..k]));
        let model = LogisticRegression::default().fit(x_train, &parts.y_train)?;
        let log_odds = model.decision_function(x_test)?;
        for name in ["accuracy", "AUC"] {
            let score = |drawn: &[usize]| {
                let (truth, z) =
                    (parts.y_test.select(Axis(0), drawn), log_odds.select(Axis(0), drawn));
                if name == "AUC" {
                    return roc_auc(&truth, &z);
                }
                accuracy(&truth, &z.mapv(|z| usize::from(z > 0.0)))
            };
            let draws = bootstrap(150, 1000, &mut Rng::new(7), score)?;
            let interval = percentile_interval(&draws, 0.95)?;
            let held_out = score(&(0..150).collect::<Vec<_>>())?;
            let numbers = [held_out, interval.low, interval.high].map(|x| show::fixed(x, 4));
            rows.push([&[k.to_string(), name.to_string()], &numbers[..]].concat());
        }
    }
    println!("{}", show::table(&["columns", "measure", "150 held out", "from", "to"], &rows));
    Ok(())
}
