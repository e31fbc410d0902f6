//! A Laplace prior on a weight gives the lasso's soft threshold, a normal one ridge's shrinking.

use learning::linear_model::soft_threshold;

pub fn main() {
    let (mut rows, mut largest) = (Vec::new(), 0.0_f64);
    for from_data in [3.0, 1.5, 0.5, -2.0_f64] {
        // Minus the log posterior of a weight w: noise and prior both of width 1.
        let squared = |w: f64| 0.5 * (from_data - w) * (from_data - w);
        let laplace = best(|w| squared(w) + w.abs());
        let normal = best(|w| squared(w) + 0.5 * w * w);
        let apart = [laplace - soft_threshold(from_data, 1.0), normal - from_data / 2.0];
        largest = apart.iter().fold(largest, |most, difference| most.max(difference.abs()));
        rows.push([from_data, laplace, normal].map(|w| show::fixed(w, 2)));
    }
    println!("{}", show::table(&["by the data", "Laplace prior", "normal prior"], &rows));
    println!("largest difference from soft threshold and half  {}", show::fixed(largest, 4));
}

/// The weight from −4 to 4, in thousandths, for which the function is smallest.
fn best(surprise: impl Fn(f64) -> f64) -> f64 {
    let weights = (-4000..=4000).map(|i| f64::from(i) / 1000.0);
    weights.min_by(|a, b| surprise(*a).total_cmp(&surprise(*b))).unwrap_or(f64::NAN)
}
