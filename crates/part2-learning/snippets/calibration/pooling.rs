//! Isotonic regression by hand: whenever a mean falls below the one before, melt the two.

use learning::calibration::isotonic_fit;
use ndarray::{Array1, array};

pub fn main() -> numerics::Result<()> {
    // Ten wines by rising score: good (1) or not (0).
    let good = array![0.0, 0.0, 1.0, 0.0, 0.0, 1.0, 1.0, 0.0, 1.0, 1.0];
    let mut blocks: Vec<(f64, usize)> = Vec::new(); // how many good, of how many
    for &wine in &good {
        blocks.push((wine, 1));
        while let [.., (good_a, n_a), (good_b, n_b)] = blocks[..] {
            if good_a / (n_a as f64) < good_b / (n_b as f64) {
                break;
            }
            blocks.truncate(blocks.len() - 2);
            blocks.push((good_a + good_b, n_a + n_b));
        }
        let texts = blocks.iter().map(|(good, n)| format!("{}/{n}", show::fixed(*good, 0)));
        println!("{}  {}", show::fixed(wine, 0), texts.collect::<Vec<_>>().join("  "));
    }
    let by_hand: Array1<f64> =
        blocks.iter().flat_map(|(good, n)| std::iter::repeat_n(good / *n as f64, *n)).collect();
    println!("isotonic  {}", show::vector(&by_hand, 3));
    let library = isotonic_fit(&good, &Array1::ones(10))?;
    let largest = (&library - &by_hand).iter().fold(0.0_f64, |most, d| most.max(d.abs()));
    println!("largest difference to the library  {}", show::fixed(largest, 12));
    Ok(())
}
