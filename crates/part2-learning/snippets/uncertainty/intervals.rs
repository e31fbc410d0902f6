//! Three models of the same tumors: the AUC, with its 95 percent confidence interval.

use learning::bootstrap::{bootstrap, percentile_interval};
use learning::linear_model::LogisticRegression;
use learning::metrics::roc_auc;
use learning::preprocessing::StandardScaler;
use ndarray::{Axis, s};
use numerics::estimator::{Fit, FitUnsupervised, Transform};
use numerics::{Rng, split::train_test_split};

pub fn main() -> numerics::Result<()> {
    let tumors = data::breast_cancer();
    let y = tumors.y.mapv(|class| 1 - class); // malignant is 1
    let parts = train_test_split(&tumors.x, &y, 0.263, &mut Rng::new(7))?;
    let scaler = StandardScaler.fit(&parts.x_train)?;
    let (z_train, z_test) = (scaler.transform(&parts.x_train)?, scaler.transform(&parts.x_test)?);
    let mut rows = Vec::new();
    for k in [2, 10, 30] {
        let model =
            LogisticRegression::default().fit(z_train.slice(s![.., ..k]), &parts.y_train)?;
        let log_odds = model.decision_function(z_test.slice(s![.., ..k]))?;
        let auc = |drawn: &[usize]| {
            roc_auc(&parts.y_test.select(Axis(0), drawn), &log_odds.select(Axis(0), drawn))
        };
        let draws = bootstrap(150, 1000, &mut Rng::new(7), auc)?;
        let interval = percentile_interval(&draws, 0.95)?;
        let held_out = roc_auc(&parts.y_test, &log_odds)?;
        rows.push(show::row![k, ([held_out, interval.low, interval.high], 4)]);
    }
    println!("{}", show::table(&["columns", "AUC on 150 held out", "from", "to"], &rows));
    Ok(())
}
