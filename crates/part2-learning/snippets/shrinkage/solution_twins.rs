//! Two blood values that move together: the lasso keeps one, ridge and elastic net share.

use learning::linear_model::ElasticNet;
use ndarray::{Axis, stack};
use numerics::estimator::Fit;
use numerics::{Result, stats};

pub fn main() -> Result<()> {
    let patients = data::diabetes();
    let names = ["bmi", "s1", "s2", "s5"];
    let columns = names.map(|name| patients.feature(name).and_then(|x| stats::z_scores(x, 0)));
    let [bmi, s1, s2, s5] = columns;
    let (bmi, s1, s2, s5) = (bmi?, s1?, s2?, s5?);
    println!("correlation of s1 and s2: {}", show::fixed(stats::correlation(&s1, &s2)?, 4));
    let x = stack![Axis(1), bmi, s1, s2, s5];
    let mut rows = Vec::new();
    for (name, alpha, l1_ratio) in
        [("ridge", 2.0, 0.0), ("elastic net", 2.0, 0.5), ("lasso", 2.0, 1.0)]
    {
        let net = ElasticNet { alpha, l1_ratio, ..Default::default() };
        let model = net.fit(&x, &patients.y)?;
        let mut row = vec![name.to_string()];
        row.extend(model.coef().iter().map(|weight| show::fixed(*weight, 3)));
        rows.push(row);
    }
    println!("{}", show::table(&["penalty", "bmi", "s1", "s2", "s5"], &rows));
    Ok(())
}
