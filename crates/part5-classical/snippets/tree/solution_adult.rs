//! More than 50,000 dollars a year? Trees by the number of people in a leaf.

use classical::tree::DecisionTreeClassifier;
use learning::metrics::log_loss;
use ndarray::{ArrayView1, ArrayView2, s};
use numerics::Result;
use numerics::estimator::{Fit, PredictProba};

pub fn main() -> Result<()> {
    let (x, y) = (data::adult().one_hot().0, &data::adult().y);
    let (known, strangers) = (y.slice(s![..6000]), y.slice(s![6000..]));
    let mut rows = Vec::new();
    for least in [50, 100, 200, 400, 5000] {
        let p = probabilities(x.slice(s![..6000, ..]), known, x.slice(s![6000.., ..]), least)?;
        rows.push(show::row![least, (log_loss(strangers, &p)?, 3)]);
    }
    println!("{}", show::table(&["people in a leaf, at least", "log loss"], &rows));
    Ok(())
}

/// The probability of the higher income, from a tree with at least so many people in a leaf.
fn probabilities(
    x: ArrayView2<'_, f64>,
    y: ArrayView1<'_, usize>,
    strangers: ArrayView2<'_, f64>,
    least: usize,
) -> Result<ndarray::Array1<f64>> {
    // yours: the second column of the tree's predict_proba
    let tree = DecisionTreeClassifier { min_samples_leaf: least, ..Default::default() };
    Ok(tree.fit(x, y)?.predict_proba(strangers)?.column(1).to_owned())
    // end
}
