//! A Gaussian process of three weeks: the best weights, the guess, and what it leaves open.

use classical::gaussian_process::GaussianProcess;
use ndarray::{Array1, Array2, array};
use numerics::estimator::Fit;
use numerics::linalg;

pub fn main() -> numerics::Result<()> {
    let (years, ppm) = (array![0.0, 0.2, 0.6], array![-2.1, -0.3, -1.7]);
    let (length, amplitude, noise) = (0.2, 2.4, 0.35);
    let k = |a: f64, b: f64| {
        let steps = (a - b) / length;
        amplitude * amplitude * libm::exp(-steps * steps / 2.0)
    };
    let mut between = Array2::from_shape_fn((3, 3), |(i, j)| k(years[i], years[j]));
    between.diag_mut().mapv_inplace(|variance| variance + noise * noise);
    for asked in [0.1, 0.4, 2.0] {
        let to_asked: Array1<f64> = years.mapv(|year| k(asked, year));
        let weights = linalg::solve(&between, &to_asked)?;
        let (guess, left) = (weights.dot(&ppm), k(asked, asked) - weights.dot(&to_asked));
        let numbers = [guess, left.sqrt()].map(|v| show::fixed(v, 3));
        let weights = show::vector(&weights, 3);
        println!(
            "year {}: weights {weights}, {} ± {}",
            show::fixed(asked, 1),
            numbers[0],
            numbers[1]
        );
    }
    let process = GaussianProcess { length_scale: length, amplitude, noise };
    let model = process.fit(&years.insert_axis(ndarray::Axis(1)), &ppm)?;
    let (mean, std) = model.predict_with_std(&array![[0.1], [0.4], [2.0]])?;
    println!("library: {} ± {}", show::vector(&mean, 3), show::vector(&std, 3));
    Ok(())
}
