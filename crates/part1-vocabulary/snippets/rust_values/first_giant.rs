//! An iterator works only when asked, and no longer: the search ends at the first giant.

pub fn main() -> numerics::Result<()> {
    let masses_g = data::penguins_column("body_mass_g")?;
    let mut n_seen = 0;
    let _kilograms = masses_g.iter().map(|mass| {
        n_seen += 1;
        mass / 1000.0
    });
    println!("after map alone      {n_seen} of {} masses looked at", masses_g.len());

    let found = masses_g.iter().any(|mass| {
        n_seen += 1;
        *mass > 6000.0
    });
    println!("after the search     {n_seen} of {} masses looked at", masses_g.len());
    println!("one is above 6000 g  {found}");
    Ok(())
}
