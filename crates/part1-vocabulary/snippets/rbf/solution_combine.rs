//! Sums and products of kernels are kernels; a difference need not be.

use learning::kernels::{is_positive_semidefinite, rbf_gram};
use ndarray::{array, s};

pub fn main() -> numerics::Result<()> {
    let x = data::penguins_matrix(&["bill_length_mm", "body_mass_g"])?;
    let x = x.slice(s![..12, ..]).to_owned() / array![5.0, 800.0];
    let wide = rbf_gram(&x, 0.1)?;
    let narrow = rbf_gram(&x, 5.0)?;
    let grams = [
        ("wide", wide.clone()),
        ("narrow", narrow.clone()),
        ("wide + narrow", &wide + &narrow),
        ("wide times narrow, entry by entry", &wide * &narrow),
        ("wide − narrow", &wide - &narrow),
    ];
    let mut rows = Vec::new();
    for (name, k) in grams {
        let passes = is_positive_semidefinite(&k, 1e-9)?;
        rows.push([name.to_string(), passes.to_string()]);
    }
    println!("{}", show::table(&["kernel", "positive semi-definite"], &rows));
    Ok(())
}
