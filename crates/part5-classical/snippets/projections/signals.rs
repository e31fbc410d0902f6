//! A hum and a saw tooth, mixed twice: whitening cannot part them, independence can.

use classical::decomposition::{FastIca, Pca};
use ndarray::{Array2, array};
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::{Result, stats};

pub fn main() -> Result<()> {
    let sources = Array2::from_shape_fn((1000, 2), |(i, j)| {
        let t = i as f64 / 1000.0;
        if j == 0 {
            libm::sin(2.0 * std::f64::consts::PI * 7.0 * t)
        } else {
            2.0 * (13.3 * t).fract() - 1.0
        }
    });
    let x = sources.dot(&array![[1.0, 0.6], [0.8, 1.0]]); // two microphones

    let white = Pca { whiten: true, ..Pca::default() }.fit(&x)?.transform(&x)?;
    let ica = FastIca { n_components: 2, tolerance: 1e-10, ..FastIca::default() };
    let model = ica.fit_from(&x, &array![[1.0, 0.0], [0.0, 1.0]])?;
    let found = model.transform(&x)?;
    let mut rows = Vec::new();
    for (name, z) in [("microphones", &x), ("whitened", &white), ("independent", &found)] {
        let hum = correlations(z, &sources.column(0).to_owned())?;
        let saw = correlations(z, &sources.column(1).to_owned())?;
        rows.push(show::row![name, (hum, 3), (saw, 3)]);
    }
    let header = ["signals", "hum with 1", "with 2", "saw with 1", "with 2"];
    println!("{}", show::table(&header, &rows));
    println!("steps {}", model.n_steps());
    Ok(())
}

/// How each signal goes with a source, whatever the sign.
fn correlations(z: &Array2<f64>, source: &ndarray::Array1<f64>) -> Result<[f64; 2]> {
    let with = |j: usize| Ok(stats::correlation(z.column(j), source)?.abs());
    Ok([with(0)?, with(1)?])
}
