//! A grouped split: weighed by a model that has never seen their species, penguins are misjudged.

use learning::linear_model::LinearRegression;
use learning::metrics::root_mean_squared_error as rmse;
use learning::model_selection::cross_validate;
use ndarray::{Array1, Array2, ArrayView1, ArrayView2};
use numerics::estimator::Fit;
use numerics::split::{GroupKFold, KFold};
use numerics::{Result, Rng, stats};

pub fn main() -> Result<()> {
    let columns = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"];
    let (birds, species) = data::penguins_by_species(&columns)?;
    let x: Array2<f64> = birds.slice(ndarray::s![.., ..3]).to_owned();
    let mass_g: Array1<f64> = birds.column(3).to_owned();
    let fit = |x: ArrayView2<f64>, y: ArrayView1<f64>| LinearRegression::default().fit(x, y);

    let shuffled = KFold { n_splits: 3 }.split_shuffled(x.nrows(), &mut Rng::new(7))?;
    let grouped = GroupKFold { n_splits: 3 }.split(species.view())?;
    for (name, folds) in [("at random", shuffled), ("by species", grouped)] {
        let errors = cross_validate(x.view(), mass_g.view(), &folds, fit, |y, p| rmse(y, p))?;
        println!("folds {name}");
        for (fold, error) in folds.iter().zip(&errors) {
            let count = |group| fold.test.iter().filter(|&&row| species[row] == group).count();
            let counts = [0, 1, 2].map(count);
            println!("  Adelie, Chinstrap, Gentoo {counts:?}: error {} g", show::integer(*error));
        }
        println!("  mean error {} g", show::integer(stats::mean(&errors)?));
    }
    Ok(())
}
