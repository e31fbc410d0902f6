//! Two columns that are nearly one: the way through XᵀX loses the weights, QR keeps them.

use ndarray::{Array2, array};
use numerics::{Result, Rng, linalg, stats};

pub fn main() -> Result<()> {
    let flipper = data::penguins_matrix(&["flipper_length_mm"])?.column(0).mapv(|mm| mm / 10.0);
    let noise = Rng::new(7).normals(flipper.len());
    let true_weights = array![1.0, 2.0];
    let mut rows = Vec::new();
    for size in [1e-1, 1e-2, 1e-5] {
        let twin = &flipper + &(size * &noise);
        let mut x = Array2::zeros((flipper.len(), 2));
        x.column_mut(0).assign(&flipper);
        x.column_mut(1).assign(&twin);
        let y = x.dot(&true_weights); // no noise here: an exact answer exists

        let (gram, moment) = (linalg::gram(&x)?, x.t().dot(&y));
        let answers = [
            linalg::inverse(&gram)?.dot(&moment),
            linalg::solve(&gram, &moment)?,
            linalg::least_squares(&x, &y)?, // by QR
        ];
        let correlation = stats::correlation(&flipper, &twin)?;
        let mut row = vec![show::fixed(size, 5), show::fixed(correlation, 6)];
        row.extend(answers.map(|weights| {
            let error = linalg::norm_max(&(weights - &true_weights));
            if error < 1e-6 { "yes" } else { "no" }.to_string()
        }));
        rows.push(row);
    }
    println!("true weights {}; found to six decimals?", show::vector(&true_weights, 1));
    let header = ["noise in cm", "correlation", "inverse of XᵀX", "elimination on XᵀX", "QR of X"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
