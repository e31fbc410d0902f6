//! What bagging takes away is variance: averaged memories of 20 training sets, taken apart.

use learning::neighbors::KNearest;
use learning::preprocessing::StandardScaler;
use ndarray::{Array2, Array3, Axis, s};
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};
use numerics::{Result, Rng};
use part2_learning::bias_variance::decompose;

pub fn main() -> Result<()> {
    let patients = data::diabetes();
    let mut rng = Rng::new(7);
    let mut pool = rng.permutation(442);
    let test = pool.split_off(300);
    let x = StandardScaler.fit(&patients.x.select(Axis(0), &pool))?.transform(&patients.x)?;
    let (new, truth) = (x.select(Axis(0), &test), patients.y.select(Axis(0), &test));

    let mut answers = Array3::<f64>::zeros((20, 50, 142)); // (n_refits, n_memories, n_samples)
    for mut of_refit in answers.outer_iter_mut() {
        rng.shuffle(&mut pool); // its first 150 are this refit's training set
        for mut answer in of_refit.rows_mut() {
            let rows: Vec<usize> = rng.choice(150, 150)?.iter().map(|&i| pool[i]).collect();
            let (x, y) = (x.select(Axis(0), &rows), patients.y.select(Axis(0), &rows));
            answer.assign(&KNearest { n_neighbors: 1 }.fit(&x, &y)?.predict(&new)?);
        }
    }
    let mut rows = Vec::new();
    for n in [1, 2, 5, 20, 50] {
        let averages: Array2<f64> = answers.slice(s![.., ..n, ..]).sum_axis(Axis(1)) / n as f64;
        let parts = decompose(&averages, &truth)?;
        rows.push(show::row![n, ([parts.error, parts.variance, parts.bias_squared], 0)]);
    }
    println!("{}", show::table(&["memories", "error", "variance", "bias² and noise"], &rows));
    Ok(())
}
