//! A first fitted model: every threshold from 172 to 231 mm is tried, the best one is kept.

pub fn main() -> numerics::Result<()> {
    let (x, y) = data::penguins_by_species(&["flipper_length_mm"])?;
    let (mut best_mm, mut most_right) = (0, 0);
    for threshold_mm in 172..=231 {
        let mut n_right = 0;
        for i in 0..y.len() {
            let prediction = x[[i, 0]] > f64::from(threshold_mm); // a Gentoo, by the rule?
            let truth = y[i] == data::Species::Gentoo as usize; // a Gentoo, by the table?
            if prediction == truth {
                n_right += 1;
            }
        }
        if n_right > most_right {
            (best_mm, most_right) = (threshold_mm, n_right);
        }
        if threshold_mm % 10 == 0 {
            println!("Gentoo above {threshold_mm} mm   right for {n_right}");
        }
    }
    println!("kept: above {best_mm} mm   right for {most_right} of {}", y.len());
    Ok(())
}
