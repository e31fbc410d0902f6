//! Two components of four by linfa: its shares add up to 1, whatever was left out.
//! twin: none (rust-library)

use classical::decomposition::Pca;
use data::PENGUIN_FEATURES;
use learning::preprocessing::StandardScaler;
use linfa::Dataset;
use linfa::traits::Fit;
use numerics::Error;
use numerics::estimator::{FitUnsupervised, Transform};

pub fn main() -> numerics::Result<()> {
    let x = data::penguins_matrix(&PENGUIN_FEATURES)?;
    let x = StandardScaler.fit(&x)?.transform(&x)?; // (342, 4)
    let ours = Pca { n_components: Some(2), ..Pca::default() }.fit(&x)?;
    let data = Dataset::from(x);
    let fit = |k: usize| {
        let fitted = linfa_reduction::Pca::params(k).fit(&data);
        fitted.map_err(|error| Error::invalid("linfa's fit", error, "an answer"))
    };
    let linfa = fit(2)?;
    let rows = [
        show::row!["ours", (ours.explained_variance(), 3), (ours.explained_variance_ratio(), 3)],
        show::row!["linfa", (linfa.explained_variance(), 3), (linfa.explained_variance_ratio(), 3)],
    ];
    let header = ["library", "variance 1", "variance 2", "share 1", "share 2"];
    println!("{}", show::table(&header, &rows));
    for k in [2, 4] {
        let ratio = fit(k)?.explained_variance()[0] / ours.explained_variance()[0];
        println!("variance 1 of {k} components, linfa's ÷ ours  {}", show::fixed(ratio, 1));
    }
    Ok(())
}
