//! A model with one parameter that answers with a name: Gentoo or not, from the flipper alone.

use data::Species;

pub fn main() {
    let measured = data::penguins().iter().filter_map(|p| Some((p.flipper_length_mm?, p.species)));
    let flock: Vec<(f64, Species)> = measured.collect();
    let mut rows = Vec::new();
    for threshold_mm in [200.0, 205.0, 210.0, 215.0] {
        let right = flock.iter().filter(|(flipper_mm, species)| {
            let says_gentoo = *flipper_mm > threshold_mm;
            says_gentoo == (*species == Species::Gentoo)
        });
        rows.push([show::fixed(threshold_mm, 0), right.count().to_string()]);
    }
    println!("{}", show::table(&["Gentoo above mm", "right of 342"], &rows));
}
