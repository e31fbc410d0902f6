//! The penguins' true groups with one change each: renamed, two merged, one cut in half.

use data::PENGUIN_FEATURES;
use learning::metrics::{adjusted_rand_index, normalized_mutual_information, rand_index};

pub fn main() -> numerics::Result<()> {
    let species = data::penguins_by_species(&PENGUIN_FEATURES)?.1.to_vec();
    let changed = [
        ("renamed", species.iter().map(|kind| 9 - kind).collect::<Vec<_>>()),
        ("Adelie and Chinstrap merged", species.iter().map(|kind| kind / 2).collect()),
        ("each cut in half", (0..342).map(|i| 2 * species[i] + i % 2).collect()),
        ("all in one", vec![0; 342]),
    ];
    let mut rows = Vec::new();
    for (name, groups) in changed {
        rows.push([
            name.to_string(),
            show::fixed(rand_index(&species, &groups)?, 4),
            show::fixed(adjusted_rand_index(&species, &groups)?, 4),
            show::fixed(normalized_mutual_information(&species, &groups)?, 4),
        ]);
    }
    println!("{}", show::table(&["groups", "Rand", "adjusted Rand", "NMI"], &rows));
    Ok(())
}
