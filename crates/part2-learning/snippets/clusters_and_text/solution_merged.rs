//! The penguins' true groups with one change each: renamed, two merged, one cut in half.

use data::PENGUIN_FEATURES;
use learning::metrics::{adjusted_rand_index, normalized_mutual_information, rand_index};

pub fn main() -> numerics::Result<()> {
    let species = data::penguins_by_species(&PENGUIN_FEATURES)?.1.to_vec();
    let mut rows = Vec::new();
    for (name, groups) in [
        ("renamed", species.iter().map(|kind| 9 - kind).collect()),
        ("Adelie and Chinstrap merged", merged(&species)),
        ("each cut in half", halved(&species)),
        ("all in one", vec![0; 342]),
    ] {
        let rand = [rand_index(&species, &groups)?, adjusted_rand_index(&species, &groups)?];
        let shared = normalized_mutual_information(&species, &groups)?;
        rows.push(show::row![name, (rand, 4), (shared, 4)]);
    }
    println!("{}", show::table(&["groups", "Rand", "adjusted Rand", "NMI"], &rows));
    Ok(())
}

/// Adelies are 0, Chinstraps 1, Gentoos 2.
fn merged(species: &[usize]) -> Vec<usize> {
    // yours: the groups in which Adelies and Chinstraps are one
    species.iter().map(|kind| kind / 2).collect()
    // end
}

fn halved(species: &[usize]) -> Vec<usize> {
    // yours: six groups, each species cut into its even and its odd positions
    (0..342).map(|i| 2 * species[i] + i % 2).collect()
    // end
}
