//! Three stumps by hand, each fitted to what is left of eight masses.

use ndarray::{Array1, array, s};

pub fn main() {
    let flipper_mm = array![181.0, 186.0, 190.0, 195.0, 200.0, 210.0, 217.0, 230.0]; // in order
    let mass_g = array![3750.0, 3800.0, 3650.0, 3325.0, 4050.0, 4200.0, 4875.0, 5700.0];
    let mean = mass_g.sum() / 8.0;
    let mut prediction = Array1::from_elem(8, mean);
    println!("mean {}", show::fixed(mean, 2));
    for n_stumps in 1..=3 {
        let left = &mass_g - &prediction;
        println!("\nleft      {}", show::vector(&left, 0));
        let mean = |from: usize, to: usize| left.slice(s![from..to]).sum() / (to - from) as f64;
        // After each split at k both sides are predicted by their means: what squares remain?
        let squares = |k: usize| {
            let side = |i: usize| if i < k { mean(0, k) } else { mean(k, 8) };
            (0..8).map(|i| (left[i] - side(i)) * (left[i] - side(i))).sum::<f64>()
        };
        let k = (2..8).fold(1, |best, k| if squares(k) < squares(best) { k } else { best });
        let (below, above) = (mean(0, k), mean(k, 8));
        prediction.slice_mut(s![..k]).mapv_inplace(|p| p + below);
        prediction.slice_mut(s![k..]).mapv_inplace(|p| p + above);
        let threshold = show::fixed((flipper_mm[k - 1] + flipper_mm[k]) / 2.0, 1);
        let (below, above) = (show::fixed(below, 1), show::fixed(above, 1));
        println!("stump {n_stumps}   {threshold} mm: below {below} g, above {above} g");
        println!("predicts  {}", show::vector(&prediction, 0));
        let squares = (&mass_g - &prediction).mapv(|r| r * r).sum();
        println!("squares left, mean {} g²", show::fixed(squares / 8.0, 0));
    }
}
