//! Penguins in grams, in kilograms and standardized: the first component follows the units.

use classical::decomposition::Pca;
use data::PENGUIN_FEATURES;
use learning::preprocessing::StandardScaler;
use ndarray::array;
use numerics::estimator::{FitUnsupervised, Transform};

pub fn main() -> numerics::Result<()> {
    let grams = data::penguins_matrix(&PENGUIN_FEATURES)?; // bills and flipper in mm, mass in g
    let kilograms = &grams * &array![1.0, 1.0, 1.0, 1e-3];
    let standardized = StandardScaler.fit(&grams)?.transform(&grams)?;
    let mut rows = Vec::new();
    for (name, x) in [("g", &grams), ("kg", &kilograms), ("standardized", &standardized)] {
        let model = Pca::default().fit(x)?;
        let share = model.explained_variance_ratio()[0];
        rows.push(show::row![name, (share, 4), (model.components().row(0), 3)]);
    }
    let header = ["mass in", "share", "bill length", "bill depth", "flipper", "mass"];
    println!("{}", show::table(&header, &rows));

    let model = Pca::default().fit(&standardized)?;
    println!("loadings on the first two components:");
    let names = ["bill length", "bill depth", "flipper", "mass"];
    let loadings = model.loadings();
    let rows: Vec<_> = (0..4)
        .map(|i| show::row![names[i], (loadings[[i, 0]], 3), (loadings[[i, 1]], 3)])
        .collect();
    println!("{}", show::table(&["measurement", "first", "second"], &rows));
    Ok(())
}
