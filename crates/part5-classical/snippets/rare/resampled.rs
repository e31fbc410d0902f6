//! Rare good wines: the training rows as they are, drawn again, left out, made up, weighted.

use classical::resampling::{Smote, oversampled, undersampled};
use learning::linear_model::{ClassWeight, SoftmaxRegression};
use learning::metrics::{average_precision, log_loss};
use learning::preprocessing::StandardScaler;
use ndarray::{Array2, Axis};
use numerics::estimator::{Fit, FitUnsupervised, PredictProba, Transform};

const WAYS: [&str; 5] = ["as they are", "drawn again", "left out", "made up (SMOTE)", "weighted"];

pub fn main() -> numerics::Result<()> {
    let wines = data::wine_quality();
    let good = wines.y.mapv(|quality| usize::from(quality >= 7.0)); // 217 of 1,599
    let mut means = Array2::<f64>::zeros((5, 3)); // of 25 splits
    for seed in 0..25 {
        let mut rng = numerics::Rng::new(seed);
        let order = rng.permutation(1599);
        let (new, known) = order.split_at(533);
        let z = StandardScaler.fit(&wines.x.select(Axis(0), known))?.transform(&wines.x)?;
        let part = |rows: &[usize]| (z.select(Axis(0), rows), good.select(Axis(0), rows));
        let ((x, y), (x_new, y_new)) = (part(known), part(new));
        let again = |rows: Vec<usize>| (x.select(Axis(0), &rows), y.select(Axis(0), &rows));
        let (over, under) = (again(oversampled(&y, &mut rng)?), again(undersampled(&y, &mut rng)?));
        let made_up = Smote::default().resampled(&x, &y, &mut rng)?;
        for (i, (x, y)) in [part(known), over, under, made_up, part(known)].iter().enumerate() {
            let class_weight = if i == 4 { ClassWeight::Balanced } else { ClassWeight::Equal };
            // Logistic regression; its penalty of 1 is 2 here, where each class has half of w.
            let model = SoftmaxRegression { class_weight, l2: 2.0, ..Default::default() };
            let p = model.fit(x, y)?.predict_proba(&x_new)?.column(1).to_owned();
            means[[i, 0]] += p.sum() / 533.0 / 25.0;
            means[[i, 1]] += average_precision(&y_new, &p)? / 25.0;
            means[[i, 2]] += log_loss(&y_new, &p)? / 25.0;
        }
    }
    let rows = Vec::from_iter((0..5).map(|i| show::row![WAYS[i], (means.row(i), 3)]));
    let header = ["training rows", "mean p", "average precision", "log loss"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
