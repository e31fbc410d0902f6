//! Hostile values for the models: fits, and what the fitted are asked.

use learning::calibration::*;
use learning::dummy::*;
use learning::ensemble::*;
use learning::kernel_ridge::*;
use learning::kernels::Kernel;
use learning::linear_model::*;
use learning::neighbors::*;
use ndarray::{ArrayView1, ArrayView2};
use numerics::Rng;
use numerics::estimator::Fit;
use testing::hostile::floats;

use super::*;

pub fn all(t: &mut Table) {
    simple(t);
    linear(t);
    penalized(t);
    logistic(t);
    steps_and_mistakes(t);
    several_classes(t);
    counts(t);
    calibrations(t);
    neighbors(t);
    densities(t);
    curves(t);
}

/// A model of numbers with the outcomes of its questions.
fn fitted<E: Fit<f64>>(
    t: &mut Table,
    fit: &str,
    predict: &str,
    estimator: E,
    learned: fn(&E::Model) -> Vec<f64>,
) where
    E::Model: Predict<Target = f64>,
{
    t.call(fit, |Regression { x, y }: &Regression| Ok(learned(&estimator.fit(x, y)?)));
    t.call(predict, |Regression { x, y }: &Regression| Ok(predicted(&estimator.fit(x, y)?, x)));
}

fn weights(model: &LinearModel) -> Vec<f64> {
    model.coef().iter().copied().chain([model.intercept()]).collect()
}

fn simple(t: &mut Table) {
    t.call("MeanBaseline::fit", |Regression { x, y }: &Regression| {
        MeanBaseline.fit(x, y).map(|_| ())
    });
    t.call("Constant::predict", |Regression { x, y }: &Regression| {
        Ok(predicted(&MeanBaseline.fit(x, y)?, x))
    });
    t.call("MostFrequentBaseline::fit", |Classes { x, y }: &Classes| {
        Ok(predicted(&MostFrequentBaseline.fit(x, y)?, x))
    });
    t.excuse(&["KernelRidgeModel::dual_coef"], "called with fit");
    for kernel in
        [Kernel::Linear, Kernel::Rbf { gamma: 0.5 }, Kernel::Polynomial { degree: 3, coef0: 1.0 }]
    {
        for alpha in [1.0, 1e-320, 1e300] {
            fitted(
                t,
                "KernelRidge::fit",
                "KernelRidgeModel::predict",
                KernelRidge { kernel, alpha },
                |model| model.dual_coef().to_vec(),
            );
        }
    }
    t.call("KernelRidge::fit", |&alpha: &f64| {
        let ridge = KernelRidge { alpha, ..Default::default() };
        Ok(ridge.fit(&array![[1.0], [2.0]], &array![1.0, 3.0])?.dual_coef().to_owned())
    });
    let ridge = |x: ArrayView2<'_, f64>, y: ArrayView1<'_, f64>| Ridge::default().fit(x, y);
    t.call("Bagging::fit", |(Regression { x, y }, n): &(Regression, usize)| {
        let bag = Bagging { n_models: (*n).min(4) }.fit(ridge, x, y, &mut Rng::new(7))?;
        Ok(bag.models().len())
    });
    t.call("Bagging::fit", |&n: &usize| {
        let n_models = if (1000..=1 << 30).contains(&n) { 3 } else { n };
        let (x, y) = (array![[1.0], [2.0]], array![1.0, 3.0]);
        Ok(Bagging { n_models }.fit(ridge, &x, &y, &mut Rng::new(7))?.models().len())
    });
    t.call("Ensemble::predict", |Regression { x, y }: &Regression| {
        Ok(predicted(&Bagging { n_models: 3 }.fit(ridge, x, y, &mut Rng::new(7))?, x))
    });
    t.call("Ensemble::new", |&(a, b): &(f64, f64)| {
        let model = |x: f64| LinearModel::new(array![x], x);
        Ok(predicted(&Ensemble::new(vec![model(a), model(b)])?, &array![[1.0], [2.0]]))
    });
    t.call("Ensemble::new", |&n: &usize| {
        let model = LinearModel::new(array![1.0], 0.0);
        Ensemble::new(vec![model; n % 4]).map(|bag| bag.models().len())
    });
    t.excuse(&["Ensemble::models"], "called with new");
}

fn linear(t: &mut Table) {
    t.excuse(&["LinearModel::coef", "LinearModel::intercept"], "called with fit");
    t.excuse(&["LinearModel::new"], "called with predict");
    let descent = Solver::GradientDescent { learning_rate: 0.1, n_steps: 30 };
    for solver in [Solver::NormalEquations, Solver::Qr, descent] {
        for fit_intercept in [false, true] {
            let regression = LinearRegression { fit_intercept, solver };
            fitted(t, "LinearRegression::fit", "LinearModel::predict", regression, weights);
        }
    }
    t.call("LinearRegression::fit", |&(learning_rate, n): &(f64, usize)| {
        let solver = Solver::GradientDescent { learning_rate, n_steps: n.min(500) };
        let (x, y) = (array![[1.0], [2.0], [4.0]], array![1.0, 3.0, -2.0]);
        Ok(weights(&LinearRegression { fit_intercept: true, solver }.fit(&x, &y)?))
    });
    t.call("LinearModel::predict", |(w, c, x): &(Vector, f64, Matrix)| {
        Ok(predicted(&LinearModel::new(w.clone(), *c), x))
    });
    let (x, y) = (array![[1.0], [2.0], [4.0], [4.5]], array![1.0, 3.0, -2.0, 0.5]);
    for solver in [Solver::NormalEquations, Solver::Qr] {
        let regression = LinearRegression { fit_intercept: true, solver };
        t.scales("LinearRegression::fit", -1, |s| {
            Ok(regression.fit(&(&x * s), &y)?.coef().to_owned())
        });
        t.scales("LinearRegression::fit", 1, |s| Ok(weights(&regression.fit(&x, &(&y * s))?)));
    }
}

fn penalized(t: &mut Table) {
    for alpha in [0.0, 1.0, 1e-320, 1e300] {
        for fit_intercept in [false, true] {
            let ridge = Ridge { alpha, fit_intercept };
            fitted(t, "Ridge::fit", "LinearModel::predict", ridge, weights);
            let lasso = Lasso { alpha, fit_intercept, max_sweeps: 100, ..Default::default() };
            fitted(t, "Lasso::fit", "LinearModel::predict", lasso, weights);
        }
        for l1_ratio in [0.0, 0.3, 1.0] {
            let net = ElasticNet { alpha, l1_ratio, max_sweeps: 100, ..Default::default() };
            fitted(t, "ElasticNet::fit", "LinearModel::predict", net, weights);
        }
    }
    let (x, y) = (array![[1.0], [2.0], [4.0], [4.5]], array![1.0, 3.0, -2.0, 0.5]);
    t.call("Ridge::fit", |&alpha: &f64| {
        Ok(weights(&Ridge { alpha, fit_intercept: true }.fit(&x, &y)?))
    });
    t.call("Lasso::fit", |&(alpha, tolerance, n): &(f64, f64, usize)| {
        Ok(weights(
            &Lasso { alpha, fit_intercept: true, tolerance, max_sweeps: n.min(100) }.fit(&x, &y)?,
        ))
    });
    t.call("ElasticNet::fit", |&(alpha, l1_ratio, tolerance): &(f64, f64, f64)| {
        let net = ElasticNet { alpha, l1_ratio, tolerance, max_sweeps: 100, fit_intercept: true };
        Ok(weights(&net.fit(&x, &y)?))
    });
    t.documented("soft_threshold", &["NaN"]);
    t.call("soft_threshold", |&(z, threshold): &(f64, f64)| Ok(soft_threshold(z, threshold)));
    t.call("CoordinateDescent::run", |(gram, moment, l1): &(Matrix, Vector, f64)| {
        let descent = CoordinateDescent { l1: *l1, l2: 0.1, tolerance: 1e-9, max_sweeps: 100 };
        descent.run(gram.view(), moment.view(), Array1::zeros(moment.len()))
    });
    t.call("CoordinateDescent::run", |(gram, start, l2): &(Matrix, Vector, f64)| {
        let descent = CoordinateDescent { l1: 0.1, l2: *l2, tolerance: 1e-9, max_sweeps: 100 };
        descent.run(gram.view(), Array1::ones(start.len()).view(), start.clone())
    });
    t.call("ridge_path", |Regression { x, y }: &Regression| {
        ridge_path(x, y, &[0.0, 1e-300, 1.0, 1e300])
    });
    t.call("ridge_path", |alphas: &Vector| ridge_path(&x, &y, &alphas.to_vec()));
    t.call("lasso_path", |Regression { x, y }: &Regression| lasso_path(x, y, &[1e300, 1.0, 1e-3]));
    t.call("lasso_path", |alphas: &Vector| lasso_path(&x, &y, &alphas.to_vec()));
}

/// A model of two classes with its weights, its scores and its probabilities.
fn two_classes<E: Fit<usize>>(
    t: &mut Table,
    fit: &str,
    model: &str,
    estimator: E,
    learned: fn(&E::Model) -> Vec<f64>,
) where
    E::Model: Predict + PredictProba,
{
    t.call(fit, |Classes { x, y }: &Classes| Ok(learned(&estimator.fit(x, y)?)));
    t.call(&format!("{model}::predict"), |Classes { x, y }: &Classes| {
        Ok(predicted(&estimator.fit(x, y)?, x).len())
    });
    t.call(&format!("{model}::predict_proba"), |Classes { x, y }: &Classes| {
        Ok(probabilities(&estimator.fit(x, y)?, x))
    });
}

fn log_odds(model: &LogisticModel) -> Vec<f64> {
    model.coef().iter().copied().chain([model.intercept()]).collect()
}

fn logistic(t: &mut Table) {
    t.excuse(&["LogisticModel::coef", "LogisticModel::intercept"], "called with fit");
    t.excuse(&["LogisticModel::new"], "called with predict");
    for l2 in [0.0, 1.0, 1e-12, 1e-320, 1e300] {
        for fit_intercept in [false, true] {
            let regression = LogisticRegression { l2, fit_intercept, ..Default::default() };
            two_classes(t, "LogisticRegression::fit", "LogisticModel", regression, log_odds);
        }
        let descent = LogisticDescent { l2, learning_rate: 0.1, n_steps: 20 };
        two_classes(t, "LogisticDescent::fit", "LogisticModel", descent, log_odds);
    }
    let (x, y) = (array![[1.0], [2.0], [3.0], [4.0]], array![0_usize, 1, 0, 1]);
    t.call("LogisticRegression::fit", |&(l2, tolerance, n): &(f64, f64, usize)| {
        let max_steps = n.min(100);
        let regression = LogisticRegression { l2, tolerance, max_steps, fit_intercept: true };
        Ok(log_odds(&regression.fit(&x, &y)?))
    });
    t.call("LogisticDescent::fit", |&(l2, learning_rate, n): &(f64, f64, usize)| {
        Ok(log_odds(&LogisticDescent { l2, learning_rate, n_steps: n.min(100) }.fit(&x, &y)?))
    });
    t.call("LogisticModel::decision_function", |(w, c, x): &(Vector, f64, Matrix)| {
        let model = LogisticModel::new(w.clone(), *c);
        Ok(answers(x, |x| model.decision_function(x.view())))
    });
    t.call("LogisticModel::predict_proba", |(w, c, x): &(Vector, f64, Matrix)| {
        Ok(probabilities(&LogisticModel::new(w.clone(), *c), x))
    });
}

fn steps_and_mistakes(t: &mut Table) {
    t.excuse(
        &["PerceptronModel::coef", "PerceptronModel::intercept", "PerceptronModel::mistakes"],
        "called with fit",
    );
    for n_epochs in [0, 1, 20] {
        t.call("Perceptron::fit", |Classes { x, y }: &Classes| {
            let model = Perceptron { n_epochs }.fit(x, y)?;
            Ok((model.coef().to_owned(), model.intercept(), model.mistakes().len()))
        });
    }
    t.call("Perceptron::fit", |&n_epochs: &usize| {
        let (x, y) = (array![[1.0], [4.0]], array![0_usize, 1]);
        Ok(Perceptron { n_epochs }.fit(&x, &y)?.coef().to_owned())
    });
    t.call("PerceptronModel::predict", |Classes { x, y }: &Classes| {
        Ok(predicted(&Perceptron::default().fit(x, y)?, x))
    });
}

fn several_classes(t: &mut Table) {
    t.call("balanced_class_weights", |y: &Labels| balanced_class_weights(y));
    t.excuse(&["SoftmaxModel::coef", "SoftmaxModel::intercept"], "called with fit");
    t.excuse(&["OneVsRestModel::models"], "called with fit");
    let learned =
        |model: &SoftmaxModel| model.coef().iter().chain(&model.intercept()).copied().collect();
    for l2 in [0.0, 1.0, 1e-12, 1e300] {
        for class_weight in [ClassWeight::Equal, ClassWeight::Balanced] {
            let regression = SoftmaxRegression { l2, class_weight, ..Default::default() };
            two_classes(t, "SoftmaxRegression::fit", "SoftmaxModel", regression, learned);
        }
        let binary = LogisticRegression { l2, ..Default::default() };
        two_classes(t, "OneVsRest::fit", "OneVsRestModel", OneVsRest { binary }, |model| {
            model.models().iter().flat_map(log_odds).collect()
        });
    }
    let (x, y) = (array![[1.0], [2.0], [3.0], [4.0], [2.5]], array![0_usize, 1, 0, 1, 2]);
    t.call("SoftmaxRegression::fit", |&(l2, tolerance, n): &(f64, f64, usize)| {
        let max_steps = n.min(100);
        let regression = SoftmaxRegression { l2, tolerance, max_steps, ..Default::default() };
        Ok(regression.fit(&x, &y)?.coef().to_owned())
    });
    t.call("SoftmaxRegression::fit", |given: &Vector| {
        let class_weight = ClassWeight::Given(given.to_vec());
        Ok(SoftmaxRegression { class_weight, ..Default::default() }.fit(&x, &y)?.coef().to_owned())
    });
    t.call("SoftmaxModel::new", |(coef, intercept): &(Matrix, Vector)| {
        let model = SoftmaxModel::new(coef.clone(), intercept.clone())?;
        Ok(probabilities(&model, coef))
    });
    t.call("SoftmaxModel::decision_function", |coef: &Matrix| {
        let model = SoftmaxModel::new(coef.clone(), Array1::ones(coef.ncols()))?;
        Ok(answers(&coef.t().to_owned(), |x| model.decision_function(x.view())))
    });
    t.call("OneVsRestModel::decision_function", |Classes { x, y }: &Classes| {
        let model = OneVsRest::default().fit(x, y)?;
        Ok(answers(x, |x| model.decision_function(x.view())))
    });
    t.call("OneVsRestModel::separate_probabilities", |Classes { x, y }: &Classes| {
        let model = OneVsRest::default().fit(x, y)?;
        Ok(answers(x, |x| model.separate_probabilities(x.view())))
    });
}

fn counts(t: &mut Table) {
    t.excuse(&["PoissonModel::coef", "PoissonModel::intercept"], "called with fit");
    for alpha in [0.0, 1.0, 1e-12, 1e300] {
        for fit_intercept in [false, true] {
            let regression = PoissonRegression { alpha, fit_intercept, ..Default::default() };
            fitted(t, "PoissonRegression::fit", "PoissonModel::predict", regression, |model| {
                model.coef().iter().copied().chain([model.intercept()]).collect()
            });
        }
    }
    t.call("PoissonRegression::fit", |&(alpha, tolerance, n): &(f64, f64, usize)| {
        let (x, y) = (array![[1.0], [2.0], [3.0], [4.0]], array![0.0, 1.0, 1.0, 3.0]);
        let max_steps = n.min(100);
        let regression = PoissonRegression { alpha, tolerance, max_steps, fit_intercept: true };
        Ok(regression.fit(&x, &y)?.coef().to_owned())
    });
    for link in [Link::Identity, Link::Logit, Link::Log] {
        t.documented("Link::score", &["infinite", "NaN"]);
        t.documented("Link::mean", &["infinite"]);
        t.call("Link::score", |&mean: &f64| Ok(link.score(mean)));
        t.call("Link::mean", |&score: &f64| Ok(link.mean(score)));
    }
}

fn calibrations(t: &mut Table) {
    t.excuse(&["PlattModel::slope", "PlattModel::offset"], "called with fit");
    t.excuse(&["TemperatureModel::temperature"], "called with fit");
    t.excuse(
        &["IsotonicModel::x", "IsotonicModel::y", "IsotonicModel::n_steps"],
        "called with fit",
    );
    two_classes(t, "PlattScaling::fit", "PlattModel", PlattScaling, |model| {
        vec![model.slope(), model.offset()]
    });
    t.call("PlattScaling::fit", |Classes { x, y }: &Classes| {
        let model = PlattScaling.fit(x.slice(s![.., ..x.ncols().min(1)]), y)?;
        Ok((model.slope(), model.offset()))
    });
    t.call("PlattModel::predict_proba", |Classes { x, y }: &Classes| {
        let x = x.slice(s![.., ..x.ncols().min(1)]).to_owned();
        Ok(probabilities(&PlattScaling.fit(&x, y)?, &x))
    });
    two_classes(t, "TemperatureScaling::fit", "TemperatureModel", TemperatureScaling, |model| {
        vec![model.temperature()]
    });
    t.call("isotonic_fit", |(y, weights): &(Vector, Vector)| isotonic_fit(y, weights));
    t.call("IsotonicRegression::fit", |Regression { x, y }: &Regression| {
        let model = IsotonicRegression.fit(x.slice(s![.., ..x.ncols().min(1)]), y)?;
        Ok((model.x().to_owned(), model.y().to_owned(), model.n_steps()))
    });
    t.call("IsotonicModel::predict", |Regression { x, y }: &Regression| {
        let x = x.slice(s![.., ..x.ncols().min(1)]).to_owned();
        Ok(predicted(&IsotonicRegression.fit(&x, y)?, &x))
    });
    t.scales("isotonic_fit", 1, |s| {
        isotonic_fit(&(&array![3.0, 1.0, 2.0, 5.0] * s), &array![1.0, 2.0, 1.0, 1.0])
    });
    t.scales("isotonic_fit", 0, |s| {
        isotonic_fit(&array![3.0, 1.0, 2.0], &(&array![1.0, 2.0, 1.0] * s))
    });
}

fn neighbors(t: &mut Table) {
    t.documented("KNearestModel::neighbors", &["infinite"]);
    for n_neighbors in [1, 3] {
        let nearest = KNearest { n_neighbors };
        t.call("KNearest::fit", |Regression { x, y }: &Regression| {
            Ok(predicted(&nearest.fit(x, y)?, x))
        });
        t.call("KNearest::fit", |Classes { x, y }: &Classes| Ok(predicted(&nearest.fit(x, y)?, x)));
        t.call("KNearestModel::predict", |Regression { x, y }: &Regression| {
            Ok(predicted(&nearest.fit(x, y)?, x))
        });
        t.call("KNearestModel::predict_proba", |Classes { x, y }: &Classes| {
            Ok(probabilities(&nearest.fit(x, y)?, x))
        });
        t.call("KNearestModel::neighbors", |Regression { x, y }: &Regression| {
            let model = nearest.fit(x, y)?;
            Ok(answers(x, |x| Ok(model.neighbors(x.view())?.distances)))
        });
    }
    t.call("KNearest::fit", |&n_neighbors: &usize| {
        let (x, y) = (array![[1.0], [2.0], [4.0]], array![0_usize, 1, 1]);
        Ok(predicted(&KNearest { n_neighbors }.fit(&x, &y)?, &x))
    });
}

impl Few for Window {
    fn few() -> Vec<Self> {
        vec![Window::Gaussian, Window::Epanechnikov, Window::Box, Window::Triangular]
    }
}

fn densities(t: &mut Table) {
    t.excuse(&["DensityModel::x", "DensityModel::bandwidth"], "called with density");
    t.documented("Window::weight", &["NaN"]);
    t.documented("Window::log_weight", &["infinite"]);
    t.call("Window::weight", |&(Any(window), u): &(Any<Window>, f64)| Ok(window.weight(u)));
    t.call("Window::log_weight", |&(Any(window), u): &(Any<Window>, f64)| Ok(window.log_weight(u)));
    t.call("KernelDensity::fit", |(x, bandwidth): &(Vector, f64)| {
        let model = KernelDensity { bandwidth: *bandwidth, window: Window::Gaussian }.fit(x)?;
        Ok((model.x().to_owned(), model.bandwidth()))
    });
    t.documented("DensityModel::log_density", &["infinite"]);
    for Any(window) in <Any<Window>>::pool() {
        t.call("DensityModel::density", |(x, points, bandwidth): &(Vector, Vector, f64)| {
            KernelDensity { bandwidth: *bandwidth, window }.fit(x)?.density(points.view())
        });
        t.call("DensityModel::log_density", |(x, points, bandwidth): &(Vector, Vector, f64)| {
            KernelDensity { bandwidth: *bandwidth, window }.fit(x)?.log_density(points.view())
        });
    }
    t.call("silverman_bandwidth", |x: &Vector| silverman_bandwidth(x));
    t.documented("leave_one_out_log_likelihood", &["infinite"]);
    t.call("leave_one_out_log_likelihood", |(x, bandwidth): &(Vector, f64)| {
        leave_one_out_log_likelihood(x, *bandwidth)
    });
    let x = array![1.0, 2.0, 4.0, 4.5];
    t.scales("silverman_bandwidth", 1, |s| silverman_bandwidth(&(&x * s)));
    t.scales("DensityModel::density", -1, |s| {
        let x = &x * s;
        KernelDensity { bandwidth: 0.7 * s, window: Window::Gaussian }.fit(&x)?.density(x.view())
    });
}

fn curves(t: &mut Table) {
    t.call("trapezoid", |(x, y): &(Vector, Vector)| trapezoid(x, y));
    for x in floats() {
        t.call("trapezoid", |y: &Vector| {
            trapezoid(&Array1::from_shape_fn(y.len(), |i| x * i as f64), y)
        });
    }
    t.call("peaks", |y: &Vector| Ok(peaks(y)));
    t.call("modes", |(x, y): &(Vector, Vector)| modes(x, y));
    t.scales("trapezoid", 1, |s| trapezoid(&(&array![0.0, 1.0, 3.0] * s), &array![1.0, 2.0, -4.0]));
}
