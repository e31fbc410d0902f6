//! A linear model's prediction: a dot product plus an intercept, or one product for all rows.

use ndarray::{Array, Axis, array, concatenate};

pub fn main() {
    // Bill length, bill depth, flipper in mm: an Adelie, a Gentoo, a Chinstrap.
    let x = array![[39.1, 18.7, 181.0], [46.1, 13.2, 211.0], [46.5, 17.9, 192.0]];
    let coef = array![4.0, 20.0, 50.0]; // g per mm
    let intercept = -6400.0; // g
    for (row, bird) in x.rows().into_iter().zip(["Adelie", "Gentoo", "Chinstrap"]) {
        let dot = row.dot(&coef);
        let (dot, mass_g) = (show::fixed(dot, 1), show::fixed(dot + intercept, 1));
        println!("{bird:<9}  coef · x = {dot:>7} g   plus the intercept = {mass_g} g");
    }

    // The intercept as one more weight: it multiplies a column of ones.
    let design = concatenate![Axis(1), Array::ones((3, 1)), x]; // (n_samples, 1 + n_features)
    let weights = array![-6400.0, 4.0, 20.0, 50.0];
    println!("\nthe design matrix\n{}", show::matrix(&design, 1));
    println!("times the weights  {}", show::vector(design.dot(&weights), 1));
}
