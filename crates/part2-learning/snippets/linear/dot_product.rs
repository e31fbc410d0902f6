//! A linear model's prediction: a dot product plus an intercept, or one product for all rows.

use learning::linear_model::{LinearModel, design_matrix};
use ndarray::array;
use numerics::estimator::Predict;

pub fn main() -> numerics::Result<()> {
    // Bill length, bill depth, flipper in mm: an Adelie, a Gentoo, a Chinstrap.
    let x = array![[39.1, 18.7, 181.0], [46.1, 13.2, 211.0], [46.5, 17.9, 192.0]];
    let coef = array![4.0, 20.0, 50.0]; // g per mm
    let intercept = -6400.0; // g

    for (row, bird) in x.rows().into_iter().zip(["Adelie", "Gentoo", "Chinstrap"]) {
        let (dot, mass_g) = (row.dot(&coef), row.dot(&coef) + intercept);
        let (dot, mass_g) = (show::fixed(dot, 1), show::fixed(mass_g, 1));
        println!("{bird:<9}  coef · x = {dot}   plus intercept = {mass_g} g");
    }

    // The intercept as one more coefficient: it multiplies a column of ones.
    let design = design_matrix(&x); // (n_samples, 1 + n_features)
    println!("\ndesign matrix {}", show::shape(&design));
    println!("{}", show::matrix(&design, 1));
    let weights = array![intercept, coef[0], coef[1], coef[2]];
    println!("design matrix · weights  {}", show::vector(design.dot(&weights), 1));
    let model = LinearModel::new(coef, intercept);
    println!("the library's model      {}", show::vector(model.predict(&x)?, 1));
    Ok(())
}
