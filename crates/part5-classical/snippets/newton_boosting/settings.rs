//! What each setting does: leaves and depth of a tree, and the log loss on five folds of adult.
//! twin: none (rust-library)

use classical::boosting::{BoostedTree, Extra, GradientBoosting, Growth::LeafWise};
use learning::metrics::log_loss;
use ndarray::s;
use numerics::estimator::PredictProba;
use numerics::{Rng, split::KFold, stats};

pub fn main() -> numerics::Result<()> {
    let (x, y) = (data::adult().x.slice(s![..6000, ..]), data::adult().y.slice(s![..6000]));
    let d = GradientBoosting { n_rounds: 20, learning_rate: 0.4, ..Default::default() };
    let (mut rows, mut first) = (Vec::new(), Vec::<f64>::new());
    for (name, boosting) in [
        ("as it is", d.clone()),
        ("λ 20", GradientBoosting { lambda: 20.0, ..d.clone() }),
        ("γ 3", GradientBoosting { gamma: 3.0, ..d.clone() }),
        ("child weight 20", GradientBoosting { min_child_weight: 20.0, ..d.clone() }),
        ("half the rows", GradientBoosting { subsample: 0.5, ..d.clone() }),
        ("half the columns", GradientBoosting { colsample: 0.5, ..d.clone() }),
        ("8 leaves", GradientBoosting { max_depth: 3, ..d.clone() }),
        ("8, leaf-wise", GradientBoosting { max_leaves: Some(8), growth: LeafWise, ..d.clone() }),
    ] {
        let (mut losses, mut shape) = (vec![], [0.0, 0.0]); // leaves and depth, means of 100 trees
        for fold in (KFold { n_splits: 5 }).split(6000)? {
            let ((x, new_x), (y, new_y)) = (fold.apply(&x)?, fold.apply(&y)?);
            let extra = Extra { rng: Some(&mut Rng::new(7)), ..Default::default() };
            let model = boosting.fit_classes(&x, &y, extra)?;
            losses.push(log_loss(&new_y, model.predict_proba(&new_x)?.column(1))?);
            let sum = |of: fn(&BoostedTree) -> usize| model.trees().iter().map(of).sum::<usize>();
            shape[0] += sum(BoostedTree::n_leaves) as f64 / 100.0;
            shape[1] += sum(BoostedTree::depth) as f64 / 100.0;
        }
        first = if first.is_empty() { losses.clone() } else { first };
        let better = losses.iter().zip(&first).filter(|(loss, first)| loss < first).count();
        rows.push(show::row![name, (shape, 1), (stats::mean(&losses)?, 4), better]);
    }
    println!("{}", show::table(&["setting", "leaves", "depth", "log loss", "better in"], &rows));
    Ok(())
}
