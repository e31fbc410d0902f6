//! What drawing again does to probabilities, and how to have the same answers without it.

use classical::resampling::{oversampled, with_true_share};
use learning::linear_model::LogisticRegression;
use learning::metrics::log_loss;
use learning::preprocessing::StandardScaler;
use ndarray::{Array2, Axis, s};
use numerics::estimator::{Fit, FitUnsupervised, PredictProba, Transform};

const WAYS: [&str; 4] = ["plain, 0.5", "plain, share", "again, 0.5", "again and back, 0.5"];

pub fn main() -> numerics::Result<()> {
    let share = 217.0 / 1599.0; // of good wines
    let (wines, mut means) = (data::wine_quality(), Array2::<f64>::zeros((4, 3)));
    let good = wines.y.mapv(|quality| usize::from(quality >= 7.0));
    for seed in 0..25 {
        let mut rng = numerics::Rng::new(seed);
        let order = rng.permutation(1599);
        let (new, known) = order.split_at(533);
        let mut again = oversampled(&good.select(Axis(0), known), &mut rng)?;
        again.iter_mut().for_each(|place| *place = known[*place]);
        let z = StandardScaler.fit(&wines.x.select(Axis(0), known))?.transform(&wines.x)?;
        let part = |rows: &[usize]| (z.select(Axis(0), rows), good.select(Axis(0), rows));
        let (x_new, y_new) = part(new);
        let p = |(x, y)| LogisticRegression::default().fit(&x, &y)?.predict_proba(&x_new);
        let (plain, again) = (p(part(known))?, p(part(&again))?);
        let (plain, again) = (plain.column(1), again.column(1));
        let back = with_true_share(again, 0.5, share)?;
        let ways = [(plain, 0.5), (plain, share), (again, 0.5), (back.view(), 0.5)];
        for ((p, threshold), mut mean) in ways.into_iter().zip(means.rows_mut()) {
            mean[0] += log_loss(&y_new, p)? / 25.0;
            let called = p.iter().zip(&y_new).filter(|(p, _)| **p >= threshold);
            called.for_each(|(_, class)| mean[1 + class] += 1.0 / 25.0);
        }
    }
    let row = |i: usize| show::row![WAYS[i], (means[[i, 0]], 3), (means.slice(s![i, 1..]), 1)];
    let header = ["rows, cut at", "log loss", "false alarms", "found"];
    println!("{}", show::table(&header, &[0, 1, 2, 3].map(row)));
    Ok(())
}
