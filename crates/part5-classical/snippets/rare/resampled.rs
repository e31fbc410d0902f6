//! Rare good wines: the training rows as they are, drawn again, left out, made up.

use classical::resampling::{Smote, oversampled, undersampled};
use learning::linear_model::LogisticRegression;
use learning::metrics::{average_precision, log_loss};
use learning::preprocessing::StandardScaler;
use ndarray::{Array2, Axis};
use numerics::estimator::{Fit, FitUnsupervised, PredictProba, Transform};

const WAYS: [&str; 4] = ["as they are", "drawn again", "left out", "made up (SMOTE)"];

pub fn main() -> numerics::Result<()> {
    let wines = data::wine_quality();
    let good = wines.y.mapv(|quality| usize::from(quality >= 7.0)); // 217 of 1,599
    let mut means = Array2::<f64>::zeros((4, 3)); // of 25 splits
    for seed in 0..25 {
        let mut rng = numerics::Rng::new(seed);
        let order = rng.permutation(1599);
        let (new, known) = order.split_at(533);
        let scaler = StandardScaler.fit(&wines.x.select(Axis(0), known))?;
        let z = |rows: &[usize]| scaler.transform(&wines.x.select(Axis(0), rows));
        let (x, y, y_new) = (z(known)?, good.select(Axis(0), known), good.select(Axis(0), new));
        let again = |rows: Vec<usize>| (x.select(Axis(0), &rows), y.select(Axis(0), &rows));
        let over = again(oversampled(&y, &mut rng)?);
        let under = again(undersampled(&y, &mut rng)?);
        let made_up = Smote::default().resampled(&x, &y, &mut rng)?;
        for (i, (x, y)) in [(x, y), over, under, made_up].iter().enumerate() {
            let p = LogisticRegression::default().fit(x, y)?.predict_proba(&z(new)?)?;
            let p = p.column(1);
            means[[i, 0]] += p.sum() / 533.0 / 25.0;
            means[[i, 1]] += average_precision(&y_new, p)? / 25.0;
            means[[i, 2]] += log_loss(&y_new, p)? / 25.0;
        }
    }
    let rows = Vec::from_iter((0..4).map(|i| show::row![WAYS[i], (means.row(i), 3)]));
    let header = ["training rows", "mean p", "average precision", "log loss"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
