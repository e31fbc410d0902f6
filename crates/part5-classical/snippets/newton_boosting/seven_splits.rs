//! Seven ways to split eight masses, valued by XGBoost's formula at three penalties.

use ndarray::{Array1, array, s};

pub fn main() {
    let flipper_mm = array![181.0, 186.0, 190.0, 195.0, 200.0, 210.0, 217.0, 230.0];
    let mass_kg = array![3.75, 3.8, 3.65, 3.325, 4.05, 4.2, 4.875, 5.7];
    let g: Array1<f64> = 4.0 - mass_kg; // the slope of (s − y)² / 2 at a score of 4 kg
    let h = Array1::<f64>::ones(8); // and its curvature
    let sums = |from: usize, to: usize| (g.slice(s![from..to]).sum(), h.slice(s![from..to]).sum());
    let worth = |(g, h): (f64, f64), lambda: f64| g * g / (h + lambda);
    let mut rows = Vec::new();
    for k in 1..8 {
        let (left, right, all) = (sums(0, k), sums(k, 8), sums(0, 8));
        let gain = |lambda: f64| worth(left, lambda) + worth(right, lambda) - worth(all, lambda);
        let weight = |(g, h): (f64, f64)| -g / (h + 1.0); // the leaf weight
        let threshold = show::fixed((flipper_mm[k - 1] + flipper_mm[k]) / 2.0, 1);
        let numbers = [left.0, weight(left), weight(right), gain(0.0), gain(1.0), gain(10.0)];
        rows.push(show::row![threshold, (numbers, 3)]);
    }
    let header = ["mm", "G left", "w left, λ 1", "w right", "gain, λ 0", "λ 1", "λ 10"];
    println!("{}", show::table(&header, &rows));
}
