//! Digits made of few components: the variance kept, and the error on pictures never seen.

use classical::decomposition::Pca;
use ndarray::{Axis, s};
use numerics::estimator::{FitUnsupervised, InverseTransform, Transform};

pub fn main() -> numerics::Result<()> {
    let x = &data::digits().x; // (1797, 64)
    let (train, unseen) = x.view().split_at(Axis(0), 1347);
    let model = Pca::default().fit(train)?;
    let total = model.total_variance();
    let mut rows = Vec::new();
    for k in [1, 2, 5, 10, 20, 40, 64] {
        let kept = model.explained_variance().slice(s![..k]).sum();
        let few = Pca { n_components: Some(k), ..Pca::default() }.fit(train)?;
        let numbers = few.transform(unseen)?; // (450, k)
        let back = few.inverse_transform(&numbers)?; // (450, 64)
        let squares = (&back - &unseen).mapv(|gap| gap * gap);
        let error = squares.sum() / unseen.len() as f64; // a pixel's reconstruction error
        rows.push(show::row![k, (kept / total, 3), (error, 2), (error.sqrt(), 2)]);
    }
    let header = ["components", "variance kept", "error² a pixel", "its root"];
    println!("{}", show::table(&header, &rows));
    let wanted = model.components_for(0.9)?;
    println!("for 90 % of the variance: {} components", wanted.unwrap_or_default());
    Ok(())
}
