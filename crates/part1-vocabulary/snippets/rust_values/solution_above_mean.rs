//! How many penguins are heavier than the mean: a sum, a division, a filter and a count.

pub fn main() -> numerics::Result<()> {
    let masses_g = data::penguins_column("body_mass_g")?;
    let mean = masses_g.iter().sum::<f64>() / masses_g.len() as f64;
    let n_above = masses_g.iter().filter(|mass| **mass > mean).count();
    println!("mean of {} masses  {} g", masses_g.len(), show::fixed(mean, 1));
    println!("heavier than that    {n_above}");
    Ok(())
}
