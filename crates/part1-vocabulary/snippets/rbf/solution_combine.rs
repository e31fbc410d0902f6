//! Sums and products of kernels are kernels; a difference need not be.

use learning::kernels::{is_positive_semidefinite, rbf_gram};
use ndarray::{Array2, array, s};

pub fn main() -> numerics::Result<()> {
    let x = data::penguins_matrix(&["bill_length_mm", "body_mass_g"])?;
    let x = x.slice(s![..12, ..]).to_owned() / array![5.0, 800.0];
    let [wide, narrow] = [rbf_gram(&x, 0.1)?, rbf_gram(&x, 5.0)?];
    println!("positive semi-definite?");
    for (name, k) in combined(&wide, &narrow) {
        println!("{name:<14}  {}", is_positive_semidefinite(&k, 1e-9)?);
    }
    Ok(())
}

fn combined(wide: &Array2<f64>, narrow: &Array2<f64>) -> Vec<(&'static str, Array2<f64>)> {
    // yours: the sum, the product entry by entry, and the difference, each with its name
    vec![
        ("wide + narrow", wide + narrow),
        ("wide · narrow", wide * narrow),
        ("wide − narrow", wide - narrow),
    ]
    // end
}
