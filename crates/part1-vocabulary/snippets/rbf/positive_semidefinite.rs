//! Weigh the pairs of a Gram matrix any way you like: a kernel never sums to less than zero.

use learning::kernels::{gram_matrix, quadratic_form, rbf};
use ndarray::{ArrayView1, Axis, array, s};
use numerics::Rng;
use numerics::functions::power;

pub fn main() -> numerics::Result<()> {
    let x = data::penguins_matrix(&["bill_length_mm", "body_mass_g"])?;
    let x = x.slice(s![..30, ..]).to_owned() / array![5.0, 800.0];
    let mean = x.mean_axis(Axis(0)).unwrap_or_default();
    let x = x - mean;
    let squared_distance = |a: ArrayView1<f64>, b: ArrayView1<f64>| {
        a.iter().zip(b).map(|(p, q)| power(p - q, 2)).sum::<f64>()
    };
    let grams = [
        ("RBF kernel", gram_matrix(x.view(), |a, b| rbf(a, b, 0.5))?),
        ("minus squared distance", gram_matrix(x.view(), |a, b| Ok(-squared_distance(a, b)))?),
        ("tanh(x·z − 1)", gram_matrix(x.view(), |a, b| Ok(libm::tanh(a.dot(&b) - 1.0)))?),
    ];

    let mut rng = Rng::new(7);
    // 10,000 ways to weigh 30 points.
    let weights: Vec<_> = (0..10_000).map(|_| rng.normals(30)).collect();
    let mut rows = Vec::new();
    for (name, k) in &grams {
        let (mut smallest, mut below) = (f64::INFINITY, 0);
        for c in &weights {
            let sum = quadratic_form(k, c)?;
            smallest = smallest.min(sum);
            below += usize::from(sum < 0.0);
        }
        rows.push([name.to_string(), show::fixed(smallest, 2), show::integer(below)]);
    }
    println!("{}", show::table(&["similarity", "smallest sum", "sums below zero"], &rows));
    Ok(())
}
