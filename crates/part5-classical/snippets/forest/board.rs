//! The board: one tree, a random forest and extra trees on 2,000 strangers of the census.
//! twin: none (rust-library)

use classical::forest::{ExtraTreesClassifier, RandomForestClassifier};
use classical::tree::DecisionTreeClassifier;
use learning::metrics::log_loss;
use ndarray::{Array2, s};
use numerics::Rng;
use numerics::estimator::{Fit, PredictProba};

pub fn main() -> numerics::Result<()> {
    let (x, y) = (data::adult().one_hot().0, &data::adult().y);
    let (x, y, strangers) = (x.slice(s![..6000, ..]), y, x.slice(s![6000.., ..]));
    let (known, truth) = (y.slice(s![..6000]), y.slice(s![6000..]));
    let mut rows = Vec::new();
    let mut report = |name: &str, p: Array2<f64>| -> numerics::Result<()> {
        let right =
            p.column(1).into_iter().zip(truth).filter(|(p, y)| usize::from(**p > 0.5) == **y);
        rows.push(show::row![name, (log_loss(truth, p.column(1))?, 3), right.count()]);
        Ok(())
    };
    let tree = DecisionTreeClassifier { min_samples_leaf: 100, ..Default::default() };
    report("a tree", tree.fit(x, known)?.predict_proba(strangers)?)?;
    let forest = RandomForestClassifier { n_trees: 50, min_samples_leaf: 10, ..Default::default() };
    let model = forest.fit(x, known, &mut Rng::new(1))?;
    report("50 trees, a random forest", model.predict_proba(strangers)?)?;
    let extra = ExtraTreesClassifier { n_trees: 50, min_samples_leaf: 10, ..Default::default() };
    let model = extra.fit(x, known, &mut Rng::new(1))?;
    report("50 extra trees", model.predict_proba(strangers)?)?;
    println!("{}", show::table(&["model", "log loss", "right of 2,000"], &rows));
    Ok(())
}
