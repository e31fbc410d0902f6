//! A straight line as the answer to "is it male?": it promises less than none and more than all.

use learning::linear_model::LinearRegression;
use ndarray::array;
use numerics::estimator::{Fit, Predict};
use part2_learning::logistic::gentoos;

pub fn main() -> numerics::Result<()> {
    let (x, y) = gentoos()?; // male 1, female 0
    let mass_g = x.slice(ndarray::s![.., 1..2]).to_owned();
    let target = y.mapv(|class| class as f64);
    let line = LinearRegression::default().fit(&mass_g, &target)?;

    let mut rows = Vec::new();
    for center in [4000.0, 4400.0, 4800.0, 5200.0, 5600.0, 6000.0] {
        let near = |mass: f64| (center - 100.0..center + 100.0).contains(&mass);
        let classes =
            y.iter().zip(&mass_g).filter(|(_, mass)| near(**mass)).map(|(class, _)| *class);
        let (males, birds) = classes.fold((0, 0), |(males, n), class| (males + class, n + 1));
        let answer = line.predict(&array![[center]])?[0];
        rows.push([
            show::integer(center),
            birds.to_string(),
            males.to_string(),
            show::fixed(males as f64 / birds as f64, 2),
            show::fixed(answer, 2),
        ]);
    }
    let header = ["about g", "penguins", "males", "share", "straight line"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
