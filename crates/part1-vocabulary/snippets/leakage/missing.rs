//! What is missing in the penguin table, and how many rows are left when every hole drops a row.

use data::Penguin;

type Known = fn(&Penguin) -> bool;

pub fn main() {
    let flock = data::penguins();
    let columns: [(&str, Known); 4] = [
        ("species", |_| true),
        ("flipper_length_mm", |p| p.flipper_length_mm.is_some()),
        ("body_mass_g", |p| p.body_mass_g.is_some()),
        ("sex", |p| p.sex.is_some()),
    ];
    let rows = columns.map(|(name, known)| {
        let n_known = flock.iter().filter(|p| known(p)).count();
        [name.to_string(), n_known.to_string(), (flock.len() - n_known).to_string()]
    });
    println!("{}\n", show::table(&["column", "known", "missing values"], &rows));
    let complete = flock.iter().filter(|p| p.is_complete()).count();
    println!("penguins {}, complete ones {complete}", flock.len());
    let missing: Vec<usize> = (0..20).filter(|i| flock[*i].sex.is_none()).collect();
    println!("rows below 20 without a sex {}", show::vector(&missing, 0));
}
