//! A regression tree answers in steps, and stops rising where the birds stop.

use classical::tree::DecisionTreeRegressor;
use ndarray::{Array1, array};
use numerics::estimator::{Fit, Predict};

pub fn main() -> numerics::Result<()> {
    let birds = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    let (x, y) = (birds.select(ndarray::Axis(1), &[0]), birds.column(1));
    let asked = array![[180.0], [200.0], [220.0], [240.0], [260.0]];
    let mut rows = Vec::new();
    for depth in [1, 2, 3] {
        let tree = DecisionTreeRegressor { max_depth: Some(depth), ..Default::default() };
        let model = tree.fit(&x, &y)?;
        let misses_g = model.predict(&x)? - y;
        let typical_g = misses_g.mapv(|miss| miss * miss).sum() / y.len() as f64;
        let answers: Array1<f64> = model.predict(&asked)?;
        rows.push(show::row![depth, (typical_g.sqrt(), 1), (answers, 0)]);
    }
    let header = ["depth", "typical miss g", "180 mm", "200 mm", "220 mm", "240 mm", "260 mm"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
