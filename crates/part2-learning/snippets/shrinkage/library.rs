//! Ridge and lasso by a library whose price counts differently, and the largest differences.

use learning::linear_model::{Lasso, Ridge};
use learning::preprocessing::StandardScaler;
use linfa::Dataset;
use linfa::traits::Fit as _;
use linfa_elasticnet::ElasticNet;
use ndarray::Array1;
use numerics::estimator::Fit as _;
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::{Error, Result, linalg};

pub fn main() -> Result<()> {
    let patients = data::diabetes();
    let (x, y) = (&patients.x, &patients.y);
    let z = StandardScaler.fit(x)?.transform(x)?;
    let n_samples = z.nrows() as f64;
    let library = |penalty: f64, l1_ratio: f64| -> Result<Array1<f64>> {
        let parameters = ElasticNet::params().penalty(penalty).l1_ratio(l1_ratio);
        let parameters = parameters.tolerance(1e-12).max_iterations(2000);
        let model = parameters.fit(&Dataset::new(z.clone(), y.clone()));
        let model = model.map_err(|error| Error::invalid("the fit", error, "a model"))?;
        Ok(model.hyperplane().to_owned())
    };
    let ridge = Ridge { alpha: 100.0, ..Default::default() }.fit(&z, y)?;
    let lasso = Lasso { alpha: 5.0, ..Default::default() }.fit(&z, y)?;
    // The library takes the mean of the squared residuals for both, so ridge's price is divided.
    let (their_ridge, their_lasso) = (library(100.0 / n_samples, 0.0)?, library(5.0, 1.0)?);
    for (name, ours, theirs) in
        [("ridge", ridge.coef(), &their_ridge), ("lasso", lasso.coef(), &their_lasso)]
    {
        println!("{name} by hand   {}", show::vector(ours, 3));
        println!("{name}, library  {}", show::vector(theirs, 3));
        println!("difference      {}", show::fixed(linalg::norm_max(&(&ours - theirs)), 6));
    }
    Ok(())
}
