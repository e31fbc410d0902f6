//! How many people belong into a leaf? Log loss and right answers of forests, out of the bag.
//! twin: none (rust-library)

use classical::forest::RandomForestClassifier;
use learning::metrics::log_loss;
use ndarray::{ArrayView1, ArrayView2, s};
use numerics::{Error, Result, Rng};

pub fn main() -> Result<()> {
    let (x, y) = (data::adult().one_hot().0, &data::adult().y);
    let mut rows = Vec::new();
    for least in [1, 3, 10, 30] {
        let (loss, score) = out_of_bag(x.slice(s![..6000, ..]), y.slice(s![..6000]), least)?;
        rows.push(show::row![least, (loss, 3), (score, 3)]);
    }
    println!("{}", show::table(&["people in a leaf, at least", "log loss", "right"], &rows));
    Ok(())
}

/// The log loss and the share of right answers, out of the bag, of 30 trees.
fn out_of_bag(
    x: ArrayView2<'_, f64>,
    y: ArrayView1<'_, usize>,
    least: usize,
) -> Result<(f64, f64)> {
    // yours: a forest with out_of_bag, its votes' log loss and score
    let forest = RandomForestClassifier {
        n_trees: 30,
        min_samples_leaf: least,
        out_of_bag: true,
        ..Default::default()
    };
    let model = forest.fit(x, y, &mut Rng::new(1))?;
    let votes = model.out_of_bag().ok_or_else(|| Error::empty("the forest", "its votes"))?;
    Ok((log_loss(y, votes.mean.column(1))?, votes.score))
    // end
}
