//! A line fitted to class numbers: its answers depend on which species is called number 1.

use data::Species::{self, Adelie, Chinstrap, Gentoo};
use part1_vocabulary::fitting::best_line;

pub fn main() -> numerics::Result<()> {
    let (x, y) = data::penguins_by_species(&["flipper_length_mm"])?;
    let mut rows = Vec::new();
    for numbering in [[Adelie, Chinstrap, Gentoo], [Adelie, Gentoo, Chinstrap]] {
        // Which number the species of each penguin has in this numbering.
        let number_of = numbering.map(|species| species as usize);
        let numbers = y.mapv(|s| (0..3).find(|i| number_of[*i] == s).unwrap_or(0) as f64);
        let (weight, bias) = best_line(x.column(0), &numbers)?;
        let line = |flipper_mm: f64| weight * flipper_mm + bias;
        let class = |flipper_mm: f64| line(flipper_mm).round().clamp(0.0, 2.0);
        let n_right = (0..y.len()).filter(|i| class(x[[*i, 0]]) == numbers[*i]).count();
        let names = numbering.map(|species: Species| species.to_string());
        let read_as = &names[class(205.0) as usize];
        rows.push(show::row![names.join(", "), (line(205.0), 2), read_as, n_right]);
    }
    let header =
        ["numbered 0, 1, 2", "line at 205 mm", "read as", &format!("right of {}", y.len())];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
