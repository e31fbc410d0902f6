//! A line fitted to class numbers: its accuracy depends on which species somebody calls number 1.

use data::Species;
use part1_vocabulary::fitting::best_line;

pub fn main() -> numerics::Result<()> {
    use Species::{Adelie, Chinstrap, Gentoo};
    let (x, y) = data::penguins_by_species(&["flipper_length_mm"])?;
    let mut rows = Vec::new();
    for numbering in [[Adelie, Chinstrap, Gentoo], [Adelie, Gentoo, Chinstrap]] {
        // The place of each penguin's species in this numbering, as a number.
        let number = |i: usize| numbering.iter().position(|s| *s as usize == y[i]).unwrap_or(0);
        let numbers = (0..y.len()).map(|i| number(i) as f64).collect();
        let (weight, bias) = best_line(x.column(0), ndarray::Array1::view(&numbers))?;
        let right = (0..y.len()).filter(|i| {
            let prediction = weight * x[[*i, 0]] + bias;
            prediction.round().clamp(0.0, 2.0) == numbers[*i]
        });
        let at_205 = weight * 205.0 + bias;
        rows.push([
            numbering.map(|species| species.to_string()).join(", "),
            show::fixed(at_205, 2),
            numbering[at_205.round() as usize].to_string(),
            format!("{} of {}", right.count(), y.len()),
        ]);
    }
    let header = ["numbered 0, 1, 2", "line at 205 mm", "read as", "right"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
