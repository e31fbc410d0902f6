//! Another loss, another pseudo-residual: boosting for medians does not believe a typing error.

use ndarray::{Array1, array, s};

/// Downhill for |mass − prediction|: the pseudo-residual.
fn downhill(left: f64) -> f64 {
    // yours: 1 where the prediction is too low, −1 where it is too high
    if left > 0.0 { 1.0 } else { -1.0 }
    // end
}

/// The number that lowers a leaf's absolute errors most.
fn leaf(mut left: Vec<f64>) -> f64 {
    left.sort_by(f64::total_cmp);
    // yours: the middle one, or the mean of the two in the middle
    (left[(left.len() - 1) / 2] + left[left.len() / 2]) / 2.0
    // end
}

pub fn main() {
    let mass_g = array![3750.0, 3800.0, 3650.0, 3325.0, 40500.0, 4200.0, 4875.0, 5700.0]; // 4050
    let mean = |left: Vec<f64>| left.iter().sum::<f64>() / left.len() as f64;
    println!("squared   {}", show::vector(boost(&mass_g, |left| left, mean), 0));
    println!("absolute  {}", show::vector(boost(&mass_g, downhill, leaf), 0));
}

/// Six stumps at a learning rate of 0.5, on eight penguins in the order of their flippers.
fn boost(y: &Array1<f64>, slope: fn(f64) -> f64, leaf: fn(Vec<f64>) -> f64) -> Array1<f64> {
    let mut prediction = Array1::from_elem(8, leaf(y.to_vec()));
    for _ in 0..6 {
        let left = y - &prediction;
        let target = left.mapv(slope);
        let mean = |from: usize, to: usize| target.slice(s![from..to]).mean().unwrap_or(0.0);
        let fall = |k: usize| (k * (8 - k)) as f64 * libm::pow(mean(0, k) - mean(k, 8), 2.0);
        let k = (2..8).fold(1, |best, k| if fall(k) > fall(best) + 1e-9 { k } else { best });
        let of = |from: usize, to: usize| 0.5 * leaf(left.slice(s![from..to]).to_vec());
        prediction += &Array1::from_shape_fn(8, |i| if i < k { of(0, k) } else { of(k, 8) });
    }
    prediction
}
