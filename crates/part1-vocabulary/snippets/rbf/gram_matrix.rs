//! The Gram matrix: every point of a small flock compared with every other, all at once.

use learning::kernels::{gram_matrix, rbf};
use ndarray::{Array1, array};

const GAMMA: f64 = 0.5;

pub fn main() -> numerics::Result<()> {
    // Bill length (mm) and body mass (g) of two Adelies, a Chinstrap and a Gentoo.
    let x = array![[39.1, 3750.0], [39.3, 4250.0], [49.0, 3950.0], [50.0, 5700.0]];
    // 5 mm and 800 g are about one standard deviation each, so both columns count alike.
    let scale = array![5.0, 800.0];
    let scaled = x / &scale;

    let k = gram_matrix(scaled.view(), |a, b| rbf(a, b, GAMMA))?;
    println!("Gram matrix {}", show::shape(&k));
    println!("{}", show::matrix(&k, 4));
    let asymmetry = (&k - &k.t()).iter().fold(0.0_f64, |largest, d| largest.max(d.abs()));
    println!("largest |k[i, j] − k[j, i]|  {}", show::fixed(asymmetry, 4));

    // A new penguin: one more row of comparisons, no new matrix.
    let new = array![48.0, 5200.0] / &scale;
    let row: Array1<f64> =
        scaled.rows().into_iter().map(|a| rbf(a, &new, GAMMA)).collect::<Result<_, _>>()?;
    println!("a new penguin against the four {}", show::vector(&row, 4));
    Ok(())
}
