//! Three models, voting and two stacks: log loss on new people, and whom the stacks trust.
//! twin: none (rust-library)

use classical::ensemble::Stacking;
use learning::{linear_model::LogisticRegression, metrics::log_loss};
use ndarray::{Array2, Axis, s};
use numerics::{estimator::Fit, estimator::PredictProba, functions::sigmoid, split::KFold};
use part5_classical::tables::{divided, members};

pub fn main() -> numerics::Result<()> {
    let (mut losses, mut trust) = (Array2::<f64>::zeros((3, 6)), Array2::<f64>::zeros((2, 3)));
    for division in 0..3 {
        let [(x, y), _, (new_x, new_y)] = divided("as it is", division as u64)?;
        let (x, y) = (x.slice(s![..1000, ..]), y.slice(s![..1000]));
        let (mut own, mut new) = (Array2::zeros((1000, 3)), Array2::zeros((2000, 3))); // log-odds
        for (k, member) in members().iter().enumerate() {
            let model = member(x, y)?;
            own.column_mut(k).assign(&model(x)?.column(0));
            new.column_mut(k).assign(&model(new_x.view())?.column(0));
            losses[[division, k]] = log_loss(&new_y, &new.column(k).mapv(sigmoid))?;
        }
        losses[[division, 3]] = log_loss(&new_y, &(new.sum_axis(Axis(1)) / 3.0).mapv(sigmoid))?;
        let line = LogisticRegression::default();
        let folds = KFold { n_splits: 3 }.split(1000)?;
        let stack = Stacking::default().fit(&members(), |x, y| line.fit(x, y), x, y, &folds)?;
        let shown = line.fit(&own, y)?; // the members' answers to people whom they know
        losses[[division, 4]] = log_loss(&new_y, stack.predict_proba(&new_x)?.column(1))?;
        losses[[division, 5]] = log_loss(&new_y, shown.predict_proba(&new)?.column(1))?;
        for (k, model) in [stack.last(), &shown].into_iter().enumerate() {
            trust.row_mut(k).scaled_add(1.0 / 3.0, &model.coef());
        }
    }
    let names = ["logistic", "forest", "boosted", "vote", "stack", "stack, shown"];
    for (name, losses) in names.iter().zip(losses.columns()) {
        println!("{name:<12} {}  {}", show::fixed(losses.sum() / 3.0, 4), show::vector(losses, 3));
    }
    println!("trust, stack        {}", show::vector(trust.row(0), 2));
    println!("trust, stack, shown {}", show::vector(trust.row(1), 2));
    Ok(())
}
