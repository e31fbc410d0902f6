//! Solution: two normal sources, mixed; independence has nothing to hold on to.

use classical::decomposition::FastIca;
use ndarray::{Array2, array};
use numerics::estimator::Transform;
use numerics::{Result, Rng, stats};

pub fn main() -> Result<()> {
    let mut rows = Vec::new();
    for name in ["uniform", "normal"] {
        let mut found = Vec::new();
        for seed in 0..40 {
            let mut rng = Rng::new(seed);
            let sources: Array2<f64> =
                if name == "uniform" { rng.uniforms((500, 2)) } else { rng.normals((500, 2)) };
            found.push(recovered(&sources)?);
        }
        rows.push(show::row![name, (stats::mean(&found)?, 1)]);
    }
    println!("{}", show::table(&["sources", "correlation found, mean of 40"], &rows));
    Ok(())
}

/// The correlation of the first source with the signal that is most like it.
fn recovered(sources: &Array2<f64>) -> Result<f64> {
    let x = sources.dot(&array![[1.0, 0.6], [0.8, 1.0]]);
    // yours: unmix x from the start [[1, 0], [0, 1]], and take the better of two correlations
    let ica = FastIca::default().fit_from(&x, &array![[1.0, 0.0], [0.0, 1.0]])?;
    let found = ica.transform(&x)?;
    let with = |j: usize| stats::correlation(found.column(j), sources.column(0));
    Ok(with(0)?.abs().max(with(1)?.abs()))
    // end
}
