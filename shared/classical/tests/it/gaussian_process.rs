//! Gaussian processes: scikit-learn's numbers, the slope against nudging, edge cases.

use classical::gaussian_process::GaussianProcess;
use ndarray::{Array1, Array2, array, s};
use numerics::Rng;
use numerics::estimator::{Fit, Predict};
use testing::hostile::Table;
use testing::{Broken, Suite, assert_close, assert_near, message};

use crate::pools::{Regression, answers, predicted};

pub fn hostile(table: &mut Table) {
    let default = GaussianProcess::default();
    table.excuse(&["GaussianProcessModel::settings"], "called with maximized");
    table.excuse(
        &["GaussianProcessModel::predict", "GaussianProcessModel::predict_with_std"],
        "called with fit",
    );
    table.excuse(&["GaussianProcessModel::log_marginal_likelihood"], "called with fit");
    table.call("GaussianProcess::fit", |Regression { x, y }: &Regression| {
        let model = default.fit(x, y)?;
        let with_std =
            answers(x, |x| model.predict_with_std(x)).into_iter().flat_map(|(a, b)| [a, b]);
        let mut all: Vec<Array1<f64>> = with_std.collect();
        all.extend(predicted(&model, x));
        all.push(array![model.log_marginal_likelihood()]);
        Ok(all)
    });
    table.call("GaussianProcess::fit", |&(length_scale, amplitude, noise): &(f64, f64, f64)| {
        let process = GaussianProcess { length_scale, amplitude, noise };
        let model = process.fit(&array![[0.0], [1.0]], &array![1.0, -1.0])?;
        model.predict(&array![[0.5], [3.0]])
    });
    table.call("GaussianProcess::log_marginal_likelihood", |Regression { x, y }: &Regression| {
        default.log_marginal_likelihood(x, y)
    });
    table.call("GaussianProcess::maximized", |Regression { x, y }: &Regression| {
        let best = default.maximized(x, y)?;
        let settings = best.fit(x, y)?.settings();
        Ok(array![settings.length_scale, settings.amplitude, settings.noise])
    });
}

/// `rng = default_rng(3); x = rng.standard_normal((240, 4)); noise = rng.standard_normal(240)`;
/// `y = x[:, 0] + x[:, 1] * x[:, 2] + 0.5 * noise`.
fn samples() -> (Array2<f64>, Array1<f64>) {
    let mut rng = Rng::new(3);
    let x: Array2<f64> = rng.normals((240, 4));
    let noise: Array1<f64> = rng.normals(240);
    let y = &x.column(0) + &(&x.column(1) * &x.column(2)) + 0.5 * &noise;
    (x, y)
}

#[test]
fn mean_and_doubt_are_those_of_scikit_learn() -> numerics::Result<()> {
    let (x, y) = samples();
    let process = GaussianProcess { length_scale: 1.2, amplitude: 1.5, noise: 0.3 };
    let model = process.fit(x.slice(s![..50, ..]), y.slice(s![..50]))?;
    let (mean, std) = model.predict_with_std(x.slice(s![200..204, ..]))?;
    // g = GaussianProcessRegressor(ConstantKernel(1.5**2) * RBF(1.2), alpha=0.3**2, optimizer=None).fit(x[:50], y[:50])
    // g.predict(x[200:204], return_std=True), g.log_marginal_likelihood_value_
    let wanted = [1.0478840762, 0.5555292101, -1.2880229003, -0.2212390162];
    assert_close(&mean, &wanted, 1e-9);
    let wanted = [0.3597978799, 0.7657553457, 0.3370200841, 0.3728733312];
    assert_close(&std, &wanted, 1e-9);
    assert_near(model.log_marginal_likelihood(), -77.763426450, 1e-10);
    assert_close(&model.predict(x.slice(s![200..204, ..]))?, mean.as_slice().unwrap(), 0.0);
    Ok(())
}

#[test]
fn the_top_is_the_one_that_scikit_learn_finds() -> numerics::Result<()> {
    let (x, y) = samples();
    let (x, y) = (x.slice(s![..50, ..]), y.slice(s![..50]));
    let best = GaussianProcess { length_scale: 1.0, amplitude: 1.0, noise: 0.1 }.maximized(x, y)?;
    // GaussianProcessRegressor(ConstantKernel(1.0) * RBF(1.0) + WhiteKernel(0.01), alpha=0).fit(x[:50], y[:50])
    // np.exp(g.kernel_.theta), g.log_marginal_likelihood_value_
    assert_near(best.log_marginal_likelihood(x, y)?, -64.790682876, 1e-8);
    assert_near(best.length_scale, 3.5018359, 1e-4);
    assert_near(best.amplitude * best.amplitude, 11.88006, 1e-3);
    assert_near(best.noise * best.noise, 0.2677212, 1e-4);
    // No nudge of one setting is higher.
    let top = best.log_marginal_likelihood(x, y)?;
    for factor in [0.99, 1.01] {
        for nudged in [
            GaussianProcess { length_scale: best.length_scale * factor, ..best },
            GaussianProcess { amplitude: best.amplitude * factor, ..best },
            GaussianProcess { noise: best.noise * factor, ..best },
        ] {
            assert!(nudged.log_marginal_likelihood(x, y)? < top);
        }
    }
    Ok(())
}

#[test]
fn the_mean_is_kernel_ridge() -> numerics::Result<()> {
    use learning::{kernel_ridge::KernelRidge, kernels::Kernel};
    let (x, y) = samples();
    let process = GaussianProcess { length_scale: 2.0, amplitude: 3.0, noise: 0.6 };
    let ridge = KernelRidge { kernel: Kernel::Rbf { gamma: 0.125 }, alpha: 0.36 / 9.0 };
    let mean = process.fit(&x, &y)?.predict(&x)?;
    assert_close(&mean, ridge.fit(&x, &y)?.predict(&x)?.as_slice().unwrap(), 1e-10);
    Ok(())
}

#[test]
fn it_keeps_the_promises_of_regressors() -> Result<(), Broken> {
    Suite::default().regressor(|x, y| GaussianProcess::default().fit(x, y))
}

#[test]
fn wrong_settings_are_named() {
    let (x, y) = (array![[1.0], [1.0]], array![0.0, 1.0]);
    let process = GaussianProcess { noise: 0.0, ..Default::default() };
    assert_eq!(message(process.fit(&x, &y)), "noise is 0, but it must be positive and finite");
    let process = GaussianProcess { noise: 1e-12, ..Default::default() };
    let text = message(process.fit(&x, &y));
    assert!(
        text.starts_with("the covariance with noise² on its diagonal is not positive"),
        "{text}"
    );
    let process = GaussianProcess { length_scale: 1e-200, ..Default::default() };
    assert!(message(process.fit(&x, &y)).contains("1 / (2 length_scale²)"));
}
