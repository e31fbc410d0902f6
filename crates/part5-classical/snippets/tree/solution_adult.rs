//! More than 50,000 dollars a year? Trees by the number of people in a leaf.

use classical::tree::DecisionTreeClassifier;
use learning::metrics::log_loss;
use ndarray::{ArrayView1, ArrayView2, s};
use numerics::Result;
use numerics::estimator::Fit;

pub fn main() -> Result<()> {
    let (x, y) = (data::adult().one_hot().0, &data::adult().y);
    let (x, new_x) = (x.slice(s![..6000, ..]), x.slice(s![6000.., ..]));
    let (y, new_y) = (y.slice(s![..6000]), y.slice(s![6000..]));
    let mut rows = Vec::new();
    for least in [50, 100, 200, 400, 5000] {
        rows.push(show::row![least, (log_losses([x, new_x], [y, new_y], least)?, 3)]);
    }
    println!("{}", show::table(&["people in a leaf, at least", "k / n", "smoothed"], &rows));
    Ok(())
}

/// The log loss on the strangers: leaves that answer k / n, and leaves with (k + 1) / (n + 2).
fn log_losses(
    [x, new_x]: [ArrayView2<'_, f64>; 2],
    [y, new_y]: [ArrayView1<'_, usize>; 2],
    least: usize,
) -> Result<[f64; 2]> {
    // yours: a tree; for each stranger's leaf n (n_node_samples) and k / n (value)
    let tree = DecisionTreeClassifier { min_samples_leaf: least, ..Default::default() };
    let model = tree.fit(x, y)?;
    let leaves = model.tree().apply(new_x)?;
    let n = leaves.mapv(|leaf| model.tree().n_node_samples()[leaf] as f64);
    let share = leaves.mapv(|leaf| model.tree().value()[[leaf, 1]]);
    let smoothed = (&share * &n + 1.0) / (&n + 2.0);
    Ok([log_loss(new_y, &share)?, log_loss(new_y, &smoothed)?])
    // end
}
