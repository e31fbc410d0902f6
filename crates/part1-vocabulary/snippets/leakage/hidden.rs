//! A scale that ends at 5 kg: the holes are not random, and no filling brings the mean back.

use data::Species;
use learning::impute::{Fill, Imputer};
use ndarray::{Array1, Axis};
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let (truth, species) = data::penguins_by_species(&["body_mass_g"])?;
    let weighed = truth.mapv(|mass_g| if mass_g > 5000.0 { f64::NAN } else { mass_g });
    let known: Array1<f64> = weighed.iter().copied().filter(|mass| !mass.is_nan()).collect();

    let mut masses = vec![("the truth", truth.column(0).to_owned()), ("holes dropped", known)];
    for (name, fill) in [("holes = mean", Fill::Mean), ("holes = median", Fill::Median)] {
        let model = Imputer { fill, indicators: false }.fit(&weighed)?;
        masses.push((name, model.transform(&weighed)?.remove_axis(Axis(1))));
    }
    let mut rows = Vec::new();
    for (name, mass_g) in &masses {
        let numbers = [stats::mean(mass_g)?, stats::median(mass_g)?, stats::std_dev(mass_g, 0)?];
        let cells = numbers.map(|x| show::fixed(x, 1));
        rows.push([&[name.to_string(), mass_g.len().to_string()], &cells[..]].concat());
    }
    let header = ["body mass", "penguins", "mean g", "median g", "standard deviation g"];
    println!("{}\n", show::table(&header, &rows));

    let filled = Imputer { fill: Fill::Mean, indicators: true }.fit(&weighed)?;
    let x = filled.transform(&weighed)?;
    let holes: Vec<usize> = (0..x.nrows()).filter(|i| x[[*i, 1]] == 1.0).collect();
    let gentoos = holes.iter().filter(|i| species[**i] == Species::Gentoo as usize).count();
    println!("with the missing indicator {}", show::shape(&x));
    println!("first row                  {}", show::vector(x.row(0), 1));
    println!("first hole                 {}", show::vector(x.row(holes[0]), 1));
    println!("holes {}, of them Gentoos {gentoos}", holes.len());
    Ok(())
}
