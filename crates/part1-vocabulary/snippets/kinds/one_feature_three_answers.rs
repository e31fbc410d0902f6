//! One feature, three kinds of answers: a number, a name, and several yes or no at once.

use data::{Island, Penguin, Sex, Species};
use numerics::{Result, stats};

type Holds = fn(&Penguin) -> bool;

pub fn main() -> Result<()> {
    // What is known of the penguins whose flipper is at most 2 mm longer or shorter than 205 mm.
    let close = |p: &&Penguin| p.flipper_length_mm.is_some_and(|mm| (mm - 205.0).abs() <= 2.0);
    let similar: Vec<&Penguin> = data::penguins().iter().filter(close).collect();
    println!("penguins with a flipper of about 205 mm  {}\n", similar.len());

    let masses_g: Vec<f64> = similar.iter().filter_map(|p| p.body_mass_g).collect();
    println!("regression      how heavy?      {} g", show::fixed(stats::mean(&masses_g)?, 0));

    let votes = Species::ALL.map(|s| similar.iter().filter(|p| p.species == s).count());
    let most = (0..3).max_by_key(|i| votes[*i]).unwrap_or(0);
    println!("classification  which species?  {}, by {votes:?} votes", Species::ALL[most]);

    println!("multi-label     which of these hold?");
    let labels: [(&str, Holds); 3] = [
        ("male", |p| p.sex == Some(Sex::Male)),
        ("heavier than 4 kg", |p| p.body_mass_g > Some(4000.0)),
        ("nests on Torgersen", |p| p.island == Island::Torgersen),
    ];
    for (name, holds) in labels {
        let votes = similar.iter().filter(|p| holds(p)).count();
        println!("  {name:<19} {}, by {votes} votes", 2 * votes > similar.len());
    }
    Ok(())
}
