//! Solution: how many components hold 90 % of the wines' variance, and what the first is made of.

use classical::decomposition::{Pca, PcaModel};
use learning::preprocessing::StandardScaler;
use numerics::estimator::{FitUnsupervised, Transform};

pub fn main() -> numerics::Result<()> {
    let wine = data::wine();
    let x = StandardScaler.fit(&wine.x)?.transform(&wine.x)?;
    let model = Pca::default().fit(&x)?;
    println!("components for 90 %  {}", needed(&model, 0.9));
    let loadings = model.loadings(); // (13, 13)
    let largest =
        (0..13).max_by(|&i, &j| loadings[[i, 0]].abs().total_cmp(&loadings[[j, 0]].abs()));
    if let Some(i) = largest {
        println!(
            "largest loading      {} {}",
            wine.feature_names[i],
            show::fixed(loadings[[i, 0]], 3)
        );
    }
    Ok(())
}

/// The smallest number of components whose shares of the variance add up to `share`.
fn needed(model: &PcaModel, share: f64) -> usize {
    // yours: add shares until they reach it
    let mut reached = 0.0;
    let mut n = 0;
    for ratio in model.explained_variance_ratio() {
        if reached < share {
            (reached, n) = (reached + ratio, n + 1);
        }
    }
    n
    // end
}
