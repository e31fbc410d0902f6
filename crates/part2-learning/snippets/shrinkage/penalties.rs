//! L1, L2, elastic net on 55 weights and 100 patients: what each buys, and what it zeroes.

use learning::linear_model::ElasticNet;
use learning::linear_model::{Lasso, Ridge};
use learning::metrics::root_mean_squared_error as rmse;
use numerics::Result;
use numerics::estimator::{Fit, Predict};
use part2_learning::regularization::patients;

pub fn main() -> Result<()> {
    let patients = patients()?;
    let (x, y) = (patients.train.0.view(), patients.train.1.view());
    let mut models = Vec::new();
    for alpha in [0.0, 10.0, 100.0, 1000.0] {
        models.push(("L2", alpha, Ridge { alpha, ..Default::default() }.fit(x, y)?));
    }
    for alpha in [1.0, 3.0, 10.0] {
        models.push(("L1", alpha, Lasso { alpha, ..Default::default() }.fit(x, y)?));
    }
    for alpha in [0.3, 1.0, 3.0] {
        let net = ElasticNet { alpha, l1_ratio: 0.5, ..Default::default() };
        models.push(("elastic net", alpha, net.fit(x, y)?));
    }
    let mut rows = Vec::new();
    for (name, alpha, model) in models {
        let mut row = vec![name.to_string(), show::fixed(alpha, 1)];
        for (x, y) in [&patients.train, &patients.validation] {
            row.push(show::fixed(rmse(y, &model.predict(x)?)?, 2));
        }
        row.push(model.coef().iter().filter(|weight| **weight != 0.0).count().to_string());
        rows.push(row);
    }
    let header = ["penalty", "alpha", "training", "validation", "weights that are not 0"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
