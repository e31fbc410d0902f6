//! Guess the species from one flipper length: density times the size of the flock, as shares.

use learning::neighbors::{KernelDensity, Window};
use ndarray::Array1;

pub fn main() -> numerics::Result<()> {
    let mut rows = Vec::new();
    for flipper_mm in [185.0, 197.0, 205.0, 215.0] {
        rows.push(show::row![(flipper_mm, 0), (shares(flipper_mm)?, 3)]);
    }
    println!("{}", show::table(&["flipper mm", "Adelie", "Chinstrap", "Gentoo"], &rows));
    Ok(())
}

fn shares(flipper_mm: f64) -> numerics::Result<[f64; 3]> {
    let mut scores = [0.0; 3];
    for (score, species) in scores.iter_mut().zip(data::Species::ALL) {
        let flock = data::penguins().iter().filter(|penguin| penguin.species == species);
        let flock: Array1<f64> = flock.filter_map(|p| p.flipper_length_mm).collect();
        let curve = KernelDensity { bandwidth: 4.0, window: Window::Gaussian }.fit(&flock)?;
        *score = curve.density(&[flipper_mm])?[0] * flock.len() as f64;
    }
    // yours: from three scores to three shares that add up to 1
    let total: f64 = scores.iter().sum();
    Ok(scores.map(|score| score / total))
    // end
}
