//! The silhouette of five penguins on one line, by flipper length: own group against the nearest.

use learning::metrics::silhouette_samples;
use ndarray::Array1;

pub fn main() -> numerics::Result<()> {
    let flipper_mm = [181.0, 186.0, 195.0, 213.0, 221.0];
    let groups = [0, 0, 0, 1, 1]; // three short flippers, two long ones
    let mean_distance = |i: usize, group: usize| {
        let others = (0..5).filter(|j| *j != i && groups[*j] == group);
        let distances: Vec<f64> = others.map(|j| f64::abs(flipper_mm[i] - flipper_mm[j])).collect();
        distances.iter().sum::<f64>() / distances.len() as f64
    };
    let mut rows = Vec::new();
    let mut by_hand = Vec::new();
    for i in 0..5 {
        let (own, other) = (mean_distance(i, groups[i]), mean_distance(i, 1 - groups[i]));
        let silhouette = (other - own) / f64::max(own, other);
        by_hand.push(silhouette);
        let numbers = [own, other].map(|x| show::fixed(x, 1));
        let name = show::fixed(flipper_mm[i], 0);
        rows.push([&[name], &numbers[..], &[show::fixed(silhouette, 4)]].concat());
    }
    let header = ["flipper mm", "to its own group", "to the other", "silhouette"];
    println!("{}\n", show::table(&header, &rows));
    let x = Array1::from(flipper_mm.to_vec()).insert_axis(ndarray::Axis(1));
    let library = silhouette_samples(&x, &groups)?;
    let largest = library.iter().zip(&by_hand).fold(0.0, |m, (a, b)| f64::max(m, (a - b).abs()));
    println!("largest difference to the library  {}", show::fixed(largest, 6));
    Ok(())
}
