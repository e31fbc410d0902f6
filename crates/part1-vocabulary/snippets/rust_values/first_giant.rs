//! An iterator works only when asked, and no longer: the search ends at the first giant.

pub fn main() -> numerics::Result<()> {
    let masses_g = data::penguins_column("body_mass_g")?;
    let mut n_looked_at = 0;

    let _nobody_asks = masses_g.iter().map(|mass| {
        n_looked_at += 1;
        mass / 1000.0
    });
    println!("after map alone      {n_looked_at} of {} masses looked at", masses_g.len());

    let n_before = masses_g.iter().take_while(|mass| {
        n_looked_at += 1;
        **mass <= 6000.0
    });
    let n_before = n_before.count();
    println!("after the search     {n_looked_at} of {} masses looked at", masses_g.len());
    println!("before the first giant come {n_before} penguins of at most 6000 g");
    Ok(())
}
