//! A gate for heavy penguins that sees the flipper alone: its rates for a protected group.

use learning::linear_model::LogisticRegression;
use learning::metrics::group_counts;
use learning::preprocessing::StandardScaler;
use ndarray::{Axis, s};
use numerics::Rng;
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};

pub fn main() -> numerics::Result<()> {
    let (flock, sex) = data::penguins_by_sex(&["flipper_length_mm", "body_mass_g"])?;
    let y = flock.column(1).mapv(|mass_g| usize::from(mass_g > 4000.0));
    let order = Rng::new(7).permutation(333);
    let (test, train) = order.split_at(150);
    let x_train = flock.select(Axis(0), train).slice_move(s![.., ..1]);
    let scaler = StandardScaler.fit(&x_train)?;
    let model = LogisticRegression::default()
        .fit(&scaler.transform(&x_train)?, &y.select(Axis(0), train))?;

    let x_test = scaler.transform(&flock.select(Axis(0), test).slice_move(s![.., ..1]))?;
    let (y_test, y_pred) = (y.select(Axis(0), test), model.predict(&x_test)?);
    let males = sex.select(Axis(0), test).mapv(|sex| usize::from(sex > 0.0));
    let mut rows = Vec::new();
    for group in group_counts(&y_test, &y_pred, &males)? {
        let rates = [
            group.prevalence()?,
            group.selection_rate()?,
            group.true_positive_rate()?,
            group.false_positive_rate()?,
            group.positive_predictive_value()?,
        ];
        let rates = rates.map(|rate| show::fixed(rate, 4));
        let name = ["female", "male"][group.group].to_string();
        rows.push([&[name, group.counts.n_samples().to_string()], &rates[..]].concat());
    }
    let header = ["sex", "birds", "heavy", "let through", "TPR", "FPR", "precision"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
