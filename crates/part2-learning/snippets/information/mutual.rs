//! How many bits about the species do island, sex, year, mass and flipper give away?

use data::Penguin;
use learning::information::{entropy_bits, mutual_information_bits, shares};
use ndarray::{Array2, Axis};

pub fn main() -> numerics::Result<()> {
    let over = |value: Option<f64>, limit: f64| usize::from(value.unwrap_or(0.0) > limit);
    let flipper = counts(|p| over(p.flipper_length_mm, 206.0));
    let asked = [
        ("flipper over 206 mm", &flipper),
        ("mass over 4.5 kg", &counts(|p| over(p.body_mass_g, 4500.0))),
        ("island", &counts(|p| p.island as usize)),
        ("sex", &counts(|p| p.sex.map_or(0, |sex| sex as usize))),
        ("year", &counts(|p| (p.year - 2007) as usize)),
    ];
    let before = entropy_bits(&shares(&flipper.sum_axis(Axis(0)))?)?;
    println!("entropy of the species of 333 penguins  {} bits", show::fixed(before, 4));
    let mut rows = Vec::new();
    for (question, table) in asked {
        let mut after = 0.0;
        for group in table.rows().into_iter().filter(|group| group.sum() > 0.0) {
            after += group.sum() / table.sum() * entropy_bits(&shares(group)?)?;
        }
        rows.push(show::row![question, (after, 4), (before - after, 4)]);
    }
    println!("{}", show::table(&["question", "bits left", "information gain"], &rows));
    let by_pairs = mutual_information_bits(&flipper)?;
    println!("mutual information of flipper and species  {} bits", show::fixed(by_pairs, 4));
    Ok(())
}

fn counts(answer: impl Fn(&Penguin) -> usize) -> Array2<f64> {
    let mut table = Array2::zeros((3, 3)); // (answers, species)
    for penguin in data::penguins().iter().filter(|penguin| penguin.is_complete()) {
        table[[answer(penguin), penguin.species as usize]] += 1.0;
    }
    table
}
