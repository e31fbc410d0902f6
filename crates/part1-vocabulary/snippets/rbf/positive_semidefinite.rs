//! Weigh the pairs of a Gram matrix any way you like: a kernel never sums to less than zero.

use learning::kernels::{gram_matrix, quadratic_form, rbf};
use ndarray::{Axis, array, s};
use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let x = data::penguins_matrix(&["bill_length_mm", "body_mass_g"])?;
    let x = x.slice(s![..30, ..]).to_owned() / array![5.0, 800.0];
    let x = &x - &x.mean_axis(Axis(0)).unwrap_or_default();
    let rbf = gram_matrix(&x, |a, b| rbf(a, b, 0.5))?;
    let near = gram_matrix(&x, |a, b| Ok(-(&a - &b).mapv(|d| d * d).sum()))?;
    let tanh = gram_matrix(&x, |a, b| Ok(libm::tanh(a.dot(&b) - 1.0)))?;

    let mut rng = Rng::new(7);
    let weights: Vec<_> = (0..10_000).map(|_| rng.normals(30)).collect(); // one for each point
    for (name, k) in
        [("RBF kernel", rbf), ("minus squared distance", near), ("tanh(x·z − 1)", tanh)]
    {
        let sums = weights.iter().map(|c| quadratic_form(&k, c));
        let sums = sums.collect::<numerics::Result<Vec<f64>>>()?;
        let below = show::integer(sums.iter().filter(|sum| **sum < 0.0).count());
        let smallest = sums.into_iter().fold(f64::INFINITY, f64::min);
        println!("{name:<22}  below zero {below:>5}  smallest {:>7}", show::fixed(smallest, 2));
    }
    Ok(())
}
