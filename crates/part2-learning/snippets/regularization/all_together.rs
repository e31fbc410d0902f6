//! Each way, its strength chosen on the validation patients, judged once on the test patients.

use learning::linear_model::ElasticNet;
use learning::linear_model::{Lasso, Ridge};
use learning::linear_model::{LinearModel, LinearRegression};
use learning::metrics::root_mean_squared_error as rmse;
use ndarray::{Array1, Array2};
use numerics::Result;
use numerics::estimator::{Fit, Predict};
use part2_learning::regularization::{LinearDescent, patients};

pub fn main() -> Result<()> {
    let patients = patients()?;
    let (x, y) = (patients.train.0.view(), patients.train.1.view());
    let error =
        |model: &LinearModel, (x, y): &(Array2<f64>, Array1<f64>)| rmse(y, &model.predict(x)?);
    let none = vec![LinearRegression::default().fit(x, y)?];
    let (mut ridge, mut lasso, mut net, mut steps) = (vec![], vec![], vec![], vec![]);
    for alpha in [0.1, 0.3, 1.0, 3.0, 10.0, 30.0, 100.0, 300.0] {
        ridge.push(Ridge { alpha, ..Default::default() }.fit(x, y)?);
        lasso.push(Lasso { alpha, ..Default::default() }.fit(x, y)?);
        net.push(ElasticNet { alpha, ..Default::default() }.fit(x, y)?);
    }
    let mut walk = LinearDescent::new(x.ncols(), y)?;
    for _ in 0..200 {
        walk.step(x, y, 0.05)?;
        steps.push(walk.model());
    }
    let names = ["nothing", "L2", "L1", "elastic net", "early stopping"];
    for (name, models) in names.iter().zip([none, ridge, lasso, net, steps]) {
        let errors = models.iter().map(|model| error(model, &patients.validation));
        let errors = errors.collect::<Result<Vec<f64>>>()?;
        let best = (0..errors.len()).min_by(|&i, &j| errors[i].total_cmp(&errors[j])).unwrap_or(0);
        let test = show::fixed(error(&models[best], &patients.test)?, 2);
        println!("{name:<15} validation {}   test {test}", show::fixed(errors[best], 2));
    }
    Ok(())
}
