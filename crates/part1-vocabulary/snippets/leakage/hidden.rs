//! A scale that ends at 5 kg: the holes are not random, and imputation cannot repair them.

use ndarray::Array1;
use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let n_missing = data::penguins().iter().filter(|penguin| penguin.sex.is_none()).count();
    println!("missing values in the column sex: {n_missing} of {}\n", data::penguins().len());

    let (masses_g, species) = data::penguins_by_species(&["body_mass_g"])?;
    let truth = masses_g.column(0).to_owned();
    let weighed = truth.mapv(|g| if g > 5000.0 { f64::NAN } else { g });
    let known: Array1<f64> = weighed.iter().copied().filter(|g| !g.is_nan()).collect();
    let mean_g = stats::mean(&known)?;
    let filled = weighed.mapv(|g| if g.is_nan() { mean_g } else { g });
    let mut rows = Vec::new();
    for (name, g) in [("the truth", &truth), ("holes dropped", &known), ("holes = mean", &filled)] {
        rows.push(show::row![name, g.len(), ([stats::mean(g)?, stats::std_dev(g, 0)?], 1)]);
    }
    println!("{}\n", show::table(&["body mass", "penguins", "mean g", "std g"], &rows));

    let missing_indicator = weighed.mapv(|g| f64::from(g.is_nan())); // 1 in a hole, 0 elsewhere
    let is_gentoo = species.mapv(|code| f64::from(code == data::Species::Gentoo as usize));
    println!("holes            {}", show::fixed(missing_indicator.sum(), 0));
    println!("of them Gentoos  {}", show::fixed(missing_indicator.dot(&is_gentoo), 0));
    Ok(())
}
