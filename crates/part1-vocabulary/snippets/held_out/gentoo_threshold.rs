//! Gentoo or not: a threshold fitted on the training set, its accuracy beside the baseline's.

use data::Species::Gentoo;
use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let (x, y) = data::penguins_by_species(&["flipper_length_mm"])?;
    let order = Rng::new(7).permutation(x.nrows());
    let (held_out, train) = order.split_at(100);
    // The share of right answers of "Gentoo where the score, flipper − threshold, is above 0".
    let accuracy = |threshold_mm: f64, rows: &[usize]| {
        let is_right = |i: &&usize| {
            let score_mm = x[[**i, 0]] - threshold_mm;
            (score_mm > 0.0) == (y[**i] == Gentoo as usize)
        };
        rows.iter().filter(is_right).count() as f64 / rows.len() as f64
    };

    let mut best_mm = 172.0;
    for threshold_mm in (173..=231).map(f64::from) {
        if accuracy(threshold_mm, train) > accuracy(best_mm, train) {
            best_mm = threshold_mm;
        }
    }
    println!("fitted threshold: {} mm", show::fixed(best_mm, 0));
    let scores_mm = [195.0, 207.0, 220.0].map(|flipper_mm| flipper_mm - best_mm);
    println!("scores of flippers of 195, 207 and 220 mm: {}\n", show::vector(scores_mm, 0));
    let rows = [("threshold", best_mm), ("baseline: never", f64::INFINITY)]
        .map(|(name, mm)| show::row![name, ([accuracy(mm, train), accuracy(mm, held_out)], 4)]);
    println!("{}", show::table(&["accuracy", "seen", "held out"], &rows));
    Ok(())
}
