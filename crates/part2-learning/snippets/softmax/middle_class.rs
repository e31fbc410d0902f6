//! One yes-or-no model for each species, one-vs-rest: together they find no Chinstrap.

use learning::linear_model::LogisticRegression;
use ndarray::Axis;
use numerics::estimator::Fit;
use numerics::functions::sigmoid;

pub fn main() -> numerics::Result<()> {
    let (bills, y) = data::penguins_by_species(&["bill_length_mm", "bill_depth_mm"])?;
    let ratios = &bills.column(0) / &bills.column(1); // length over depth
    let x = ratios.view().insert_axis(Axis(1));
    let mut models = Vec::new();
    for species in 0..3 {
        models.push(LogisticRegression::default().fit(x, &y.mapv(|k| usize::from(k == species)))?);
    }
    let yes = |ratio: f64| {
        [0, 1, 2].map(|k| sigmoid(models[k].coef()[0] * ratio + models[k].intercept()))
    };
    let rows = [2.2, 2.6, 3.2]
        .map(|ratio| show::row![(ratio, 1), (yes(ratio), 3), (yes(ratio).iter().sum::<f64>(), 3)]);
    let header = ["length/depth", "Adelie?", "Chinstrap?", "Gentoo?", "sum"];
    println!("{}", show::table(&header, &rows));
    let surest = |p: [f64; 3]| p[1] > p[0] && p[1] > p[2];
    let found = ratios.iter().zip(&y).filter(|(ratio, k)| **k == 1 && surest(yes(**ratio))).count();
    println!("Chinstraps found by one-vs-rest  {found} of 68");
    Ok(())
}
