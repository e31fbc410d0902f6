//! Novelty detection: detectors that saw benign tumors alone, and a classifier that saw both.
//! twin: none (rust-library)

use classical::anomaly::{IsolationForest, LocalOutlierFactor};
use learning::{linear_model::LogisticRegression, metrics::roc_auc, preprocessing::StandardScaler};
use ndarray::{Array2, Axis};
use numerics::estimator::{Fit, FitUnsupervised, PredictProba, Transform};
use numerics::{Rng, stats};

const DETECTORS: [&str; 4] = ["forest of both", "forest", "local factor", "classifier of both"];

pub fn main() -> numerics::Result<()> {
    let tumors = data::breast_cancer();
    let malignant = tumors.y.mapv(|class| 1 - class);
    let mut aucs = Array2::zeros((10, 4)); // of anomaly scores; isolation forests first
    for (seed, mut auc) in aucs.rows_mut().into_iter().enumerate() {
        let mut rng = Rng::new(seed as u64);
        let order = rng.permutation(569);
        let (new, known) = order.split_at(190);
        let benign: Vec<usize> = known.iter().copied().filter(|i| malignant[*i] == 0).collect();
        let z = StandardScaler.fit(&tumors.x.select(Axis(0), &benign))?.transform(&tumors.x)?;
        let part = |rows: &[usize]| z.select(Axis(0), rows);
        let [y, y_new] = [known, new].map(|rows| malignant.select(Axis(0), rows));
        let both = LogisticRegression::default().fit(&part(known), &y)?;
        let scores = [
            IsolationForest::default().fit(&part(known), &mut rng)?.scores(&part(new))?,
            IsolationForest::default().fit(&part(&benign), &mut rng)?.scores(&part(new))?,
            LocalOutlierFactor::default().fit(&part(&benign))?.scores(&part(new))?,
            both.predict_proba(&part(new))?.column(1).to_owned(),
        ];
        for (auc, scores) in auc.iter_mut().zip(&scores) {
            *auc = roc_auc(&y_new, scores)?;
        }
    }
    for (name, auc) in DETECTORS.iter().zip(aucs.columns()) {
        let auc = [stats::mean(auc)?, stats::std_dev(auc, 1)?];
        println!("{name:<18}  ROC AUC, mean and spread  {}", show::vector(auc, 3));
    }
    Ok(())
}
