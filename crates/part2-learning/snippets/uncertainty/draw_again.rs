//! Five penguins drawn again from themselves: the means move, and by how much a formula knows.

use learning::bootstrap::{bootstrap, standard_error};
use ndarray::ArrayView1;
use numerics::{Result, Rng, stats};

pub fn main() -> Result<()> {
    let flock = data::penguins_column("body_mass_g")?;
    let five = &flock[..5];
    println!("five penguins  {}, mean {}", show::vector(five, 0), show::fixed(mean_of(five), 0));
    let mut rng = Rng::new(7);
    for draw in 1..=3 {
        let masses: Vec<f64> = rng.choice(5, 5)?.into_iter().map(|i| five[i]).collect();
        println!(
            "draw {draw}         {}, mean {}",
            show::vector(&masses, 0),
            show::fixed(mean_of(&masses), 0)
        );
    }
    println!();
    let mut rows = Vec::new();
    for n in [5, 50, 342] {
        let masses = &flock[..n];
        let mean =
            |rows: &[usize]| Ok(mean_of(&rows.iter().map(|i| masses[*i]).collect::<Vec<_>>()));
        let means = bootstrap(n, 2000, &mut Rng::new(7), mean)?;
        let formula = standard_error(ArrayView1::from(masses))?;
        let drawn = stats::std_dev(&means, 1)?;
        rows.push([n.to_string(), show::fixed(formula, 1), show::fixed(drawn, 1)]);
    }
    let header = ["penguins", "standard error g", "spread of 2,000 drawn means g"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

fn mean_of(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}
