//! Gentoo or not: a threshold fitted on the training set, its accuracy beside the baseline's.

use data::Species;
use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let (x, y) = data::penguins_by_species(&["flipper_length_mm"])?;
    let gentoo = Species::Gentoo as usize;
    let order = Rng::new(7).permutation(x.nrows());
    let (held_out, train) = order.split_at(100);

    // The share of right answers of "Gentoo where the score, flipper − threshold, is above 0".
    let accuracy = |threshold_mm: f64, rows: &[usize]| {
        let right = rows.iter().filter(|i| {
            let score = x[[**i, 0]] - threshold_mm;
            (score > 0.0) == (y[**i] == gentoo)
        });
        right.count() as f64 / rows.len() as f64
    };
    // Fitting: try every threshold, keep the first of the best.
    let mut best_mm = 172.5;
    for threshold_mm in (172..231).map(|mm| f64::from(mm) + 0.5) {
        if accuracy(threshold_mm, train) > accuracy(best_mm, train) {
            best_mm = threshold_mm;
        }
    }
    println!("threshold {} mm", show::fixed(best_mm, 1));
    for flipper_mm in [195.0, 207.0, 220.0] {
        let score = show::fixed(flipper_mm - best_mm, 1);
        println!("score of a penguin with {} mm  {score}", show::fixed(flipper_mm, 0));
    }
    for (name, threshold_mm) in [("threshold", best_mm), ("baseline: never", f64::INFINITY)] {
        let accuracies = [train, held_out].map(|rows| show::fixed(accuracy(threshold_mm, rows), 4));
        println!("accuracy of {name:<15}  seen {}, held out {}", accuracies[0], accuracies[1]);
    }
    Ok(())
}
