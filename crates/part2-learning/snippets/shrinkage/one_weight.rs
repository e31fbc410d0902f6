//! One weight under three prices: none, on its square, on its size. The last one reaches zero.

use learning::linear_model::soft_threshold;

pub fn main() {
    let alpha = 1.0;
    let mut rows = Vec::new();
    for best in [-3.0, -1.5, -0.5, 0.0, 0.5, 1.5, 3.0] {
        // Least squares alone would choose `best`: its loss is ½ (w − best)².
        let ridge = best / (1.0 + alpha); // with the L2 penalty ½ alpha w²
        let lasso = soft_threshold(best, alpha); // with the L1 penalty alpha |w|
        let tried = best_of_many(|w| 0.5 * (w - best) * (w - best) + alpha * f64::abs(w));
        rows.push([best, ridge, lasso, tried].map(|weight| show::fixed(weight, 2)));
    }
    let header = ["least squares", "square priced", "size priced", "size priced, by trying"];
    println!("{}", show::table(&header, &rows));
}

/// The weight with the smallest loss, of 601 from −3 to 3.
fn best_of_many(loss: impl Fn(f64) -> f64) -> f64 {
    let mut best = 0.0;
    for k in -300..=300 {
        let weight = f64::from(k) / 100.0;
        if loss(weight) < loss(best) {
            best = weight;
        }
    }
    best
}
