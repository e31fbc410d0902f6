//! Softmax regression on the same bills: the class in the middle gets what the others leave.

use learning::linear_model::SoftmaxRegression;
use ndarray::{Axis, array};
use numerics::estimator::{Fit, Predict, PredictProba};

pub fn main() -> numerics::Result<()> {
    let (bills, y) = data::penguins_by_species(&["bill_length_mm", "bill_depth_mm"])?;
    let x = (&bills.column(0) / &bills.column(1)).insert_axis(Axis(1)); // length over depth
    let model = SoftmaxRegression::default().fit(&x, &y)?;
    let ratios = array![[2.2], [2.6], [3.2]];
    let shares = model.predict_proba(&ratios)?;
    let rows = [0, 1, 2]
        .map(|i| show::row![(ratios[[i, 0]], 1), (shares.row(i), 3), (shares.row(i).sum(), 3)]);
    println!("{}", show::table(&["length/depth", "Adelie", "Chinstrap", "Gentoo", "sum"], &rows));
    let found = model.predict(&x)?.iter().zip(&y).filter(|pair| *pair == (&1, &1)).count();
    println!("Chinstraps found by softmax  {found} of 68");
    Ok(())
}
