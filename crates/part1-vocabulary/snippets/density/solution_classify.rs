//! Guess the species from one flipper length: density times the size of the flock, as shares.

use learning::neighbors::{KernelDensity, Window};
use ndarray::Array1;

pub fn main() -> numerics::Result<()> {
    let places = Array1::from(vec![185.0, 197.0, 205.0, 215.0]);
    let mut scores = Vec::new(); // one array of scores a species
    for species in data::Species::ALL {
        let flock: Array1<f64> = data::penguins()
            .iter()
            .filter(|penguin| penguin.species == species)
            .filter_map(|penguin| penguin.flipper_length_mm)
            .collect();
        let kde = KernelDensity { bandwidth: 4.0, window: Window::Gaussian };
        // The size of the flock: its share, but for a divisor that is the same for all.
        scores.push(kde.fit(&flock)?.density(places.view())? * flock.len() as f64);
    }
    let mut rows = Vec::new();
    for (j, place) in places.iter().enumerate() {
        let total: f64 = scores.iter().map(|score| score[j]).sum();
        let mut row = vec![show::fixed(*place, 0)];
        row.extend(scores.iter().map(|score| show::fixed(score[j] / total, 3)));
        rows.push(row);
    }
    println!("{}", show::table(&["flipper mm", "Adelie", "Chinstrap", "Gentoo"], &rows));
    Ok(())
}
