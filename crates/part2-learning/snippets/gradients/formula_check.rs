//! A gradient's formula on trial: eleven parameters, measured slopes, and a forgotten factor.

use learning::finite_differences::formula_error;
use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2, ArrayView1, s};
use numerics::estimator::{FitUnsupervised, Transform};

pub fn main() -> numerics::Result<()> {
    let diabetes = data::diabetes();
    let n = diabetes.x.nrows() as f64;
    let z = StandardScaler.fit(&diabetes.x)?.transform(&diabetes.x)?;
    let mut x = Array2::ones((442, 11)); // the last column is the intercept's
    x.slice_mut(s![.., ..10]).assign(&z);

    let misses = |w: ArrayView1<f64>| x.dot(&w) - &diabetes.y;
    let loss = |w: ArrayView1<f64>| misses(w).mapv(|miss| miss * miss).sum() / n;
    let w = Array1::linspace(-1.0, 1.0, 11);
    let formula = x.t().dot(&misses(w.view())) * 2.0 / n;
    println!("first three slopes  {}", show::vector(formula.slice(s![..3]), 3));
    for (name, candidate) in [
        ("2/n · xᵀ·misses", formula.clone()),
        ("the 2 forgotten", &formula / 2.0),
        ("the sign turned", -&formula),
    ] {
        let error = formula_error(loss, candidate.view(), w.view())?;
        println!("{name}  largest error of the gradient {}", show::fixed(error, 6));
    }
    Ok(())
}
