//! A grouped split: weighed by a model that has never seen their species, penguins are misjudged.

use learning::linear_model::LinearRegression;
use learning::{metrics::root_mean_squared_error as rmse, model_selection::cross_validate};
use numerics::estimator::Fit;
use numerics::split::{GroupKFold, KFold};
use numerics::{Result, Rng};

pub fn main() -> Result<()> {
    let columns = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"];
    let (birds, species) = data::penguins_by_species(&columns)?;
    let (x, mass_g) = (birds.slice(ndarray::s![.., ..3]), birds.column(3));
    let line = LinearRegression::default();
    let shuffled = KFold { n_splits: 3 }.split_shuffled(x.nrows(), &mut Rng::new(7))?;
    let grouped = GroupKFold { n_splits: 3 }.split(&species)?;
    let mut rows = Vec::new();
    for (cut, folds) in [("at random", shuffled), ("by species", grouped)] {
        let errors_g = cross_validate(x, mass_g, &folds, |x, y| line.fit(x, y), |y, p| rmse(y, p))?;
        for (fold, error_g) in folds.iter().zip(errors_g) {
            let count = |group| fold.test.iter().filter(|&&row| species[row] == group).count();
            rows.push(show::row![cut, count(0), count(1), count(2), (error_g, 0)]);
        }
    }
    println!("{}", show::table(&["folds", "Adelie", "Chinstrap", "Gentoo", "error g"], &rows));
    Ok(())
}
