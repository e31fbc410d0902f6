//! A straight line as the answer to "is it male?": it promises less than none and more than all.

use learning::linear_model::LinearRegression;
use ndarray::{array, s};
use numerics::estimator::{Fit, Predict};
use part2_learning::logistic::gentoos;

pub fn main() -> numerics::Result<()> {
    let (x, y) = gentoos()?; // male 1, female 0
    let mass_g = x.column(1);
    let line =
        LinearRegression::default().fit(&x.slice(s![.., 1..]), &y.mapv(|class| class as f64))?;
    let mut rows = Vec::new();
    for around in [4000, 4400, 4800, 5200, 5600, 6000] {
        let g = f64::from(around);
        let near = mass_g.iter().zip(&y).filter(|(m, _)| (g - 100.0..g + 100.0).contains(*m));
        let (birds, males) = near.fold((0, 0), |(birds, males), (_, y)| (birds + 1, males + y));
        let numbers = [males as f64 / birds as f64, line.predict(&array![[g]])?[0]];
        rows.push(show::row![around, birds, males, (numbers, 2)]);
    }
    println!("{} Gentoos, {} of them male", y.len(), y.sum());
    println!("{}", show::table(&["around g", "birds", "males", "share", "straight line"], &rows));
    Ok(())
}
