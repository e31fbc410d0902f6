//! Support vector machines: the plain solver's numbers, scikit-learn's numbers, edge cases.

use classical::figures::svm_border;
use classical::svm::{LinearSvc, Penalty, Svc, SvcModel, Svr, smo};
use learning::kernels::Kernel;
use learning::linear_model::ClassWeight;
use learning::metrics::log_loss;
use ndarray::{Array1, Array2, ArrayView1, ArrayView2, Axis, ShapeBuilder, array, s};
use numerics::Rng;
use numerics::estimator::{Fit, Predict, PredictProba};
use proptest::prelude::*;
use testing::hostile::Table;
use testing::{Broken, Suite, assert_close, assert_near, message};

use crate::pools::{Classes, Regression, answers, predicted, probabilities};

pub fn hostile(table: &mut Table) {
    table.excuse(
        &[
            "SvcModel::n_support",
            "SvcModel::support",
            "SvcModel::support_vectors",
            "SvcModel::n_steps",
            "SvcModel::n_rows",
            "SvcModel::pairs",
            "SvcModel::classes",
            "SvcModel::n_classes",
            "SvrModel::n_support",
            "SvrModel::support",
            "SvrModel::support_vectors",
            "ProbabilisticSvc::machine",
            "ProbabilisticSvc::sigmoids",
            "LinearSvcModel::coef",
            "LinearSvcModel::intercept",
        ],
        "they give what was learned",
    );
    table.excuse(
        &[
            "SvcModel::predict",
            "SvcModel::decision_function",
            "SvcModel::dual_coef",
            "SvcModel::intercept",
            "SvcModel::dual_objective",
            "SvcModel::gap",
            "SvrModel::predict",
            "SvrModel::dual_coef",
            "SvrModel::intercept",
            "SvrModel::dual_objective",
            "SvrModel::gap",
            "ProbabilisticSvc::predict",
            "ProbabilisticSvc::predict_proba",
            "LinearSvcModel::predict",
            "LinearSvcModel::decision_function",
        ],
        "called with fit",
    );
    for kernel in KERNELS {
        for penalty in [Penalty::C(1.0), Penalty::C(1e300), Penalty::Nu(0.4)] {
            let svc = Svc { kernel, penalty, max_steps: 1000, ..Svc::default() };
            table.call("Svc::fit", |Classes { x, y }: &Classes| {
                let model = svc.fit(x, y)?;
                let mut all = answers(x, |x| model.decision_function(x));
                all.push(model.dual_coef().to_owned());
                let of_pairs = [model.intercept(), model.dual_objective(), model.gap()];
                all.extend(of_pairs.map(|v| v.to_owned().insert_axis(Axis(0))));
                predicted(&model, x);
                Ok(all)
            });
        }
        let svr = Svr { kernel, max_steps: 1000, ..Svr::default() };
        table.call("Svr::fit", |Regression { x, y }: &Regression| {
            let model = svr.fit(x, y)?;
            let mut all = predicted(&model, x);
            all.push(model.dual_coef().to_owned());
            all.push(array![model.intercept(), model.dual_objective(), model.gap()]);
            Ok(all)
        });
    }
    let (x, y) = (array![[0.0], [1.0], [1.0], [3.0]], array![0, 1, 0, 1]);
    table.call("Svc::fit", |&(c, tolerance, n): &(f64, f64, usize)| {
        let svc = Svc {
            penalty: Penalty::C(c),
            tolerance,
            cache_mb: n,
            max_steps: 10_000,
            ..Svc::default()
        };
        svc.fit(&x, &y)?.decision_function(&x)
    });
    table.call("Svc::fit", |&(nu, gamma, n): &(f64, f64, usize)| {
        let (penalty, kernel) = (Penalty::Nu(nu), Kernel::Rbf { gamma });
        Svc { penalty, kernel, max_steps: n.min(10_000), ..Svc::default() }
            .fit(&x, &y)?
            .decision_function(&x)
    });
    table.call("Svr::fit", |&(c, epsilon, tolerance): &(f64, f64, f64)| {
        let y = array![0.0, 1.0, 1.5, -2.0];
        Svr { c, epsilon, tolerance, max_steps: 10_000, ..Svr::default() }.fit(&x, &y)?.predict(&x)
    });
    table.call("Svc::fit_with_probabilities", |Classes { x, y }: &Classes| {
        let svc = Svc { max_steps: 1000, ..Svc::default() };
        Ok(probabilities(&svc.fit_with_probabilities(x, y, &mut Rng::new(1))?, x))
    });
    table.call("LinearSvc::fit", |Classes { x, y }: &Classes| {
        let model = LinearSvc { c: 1.0, n_epochs: 3 }.fit(x, y, &mut Rng::new(1))?;
        predicted(&model, x);
        Ok(answers(x, |x| model.decision_function(x)))
    });
    table.call("LinearSvc::fit", |&(c, n): &(f64, usize)| {
        let n_epochs = if n > 1000 { 3 } else { n };
        let model = LinearSvc { c, n_epochs }.fit(&x, &y, &mut Rng::new(1))?;
        model.decision_function(&x)
    });
    table.call("svm_border", |Classes { x, y }: &Classes| {
        let picture = svm_border(x, y, ["one", "other"], 1.0, 0.5)?;
        picture.chart.svg()?;
        Ok(picture.n_support)
    });
    table.call("svm_border", |&(c, gamma): &(f64, f64)| {
        let (x, y) = (array![[0.0, 1.0], [1.0, 0.0], [1.0, 2.0]], array![0, 1, 0]);
        Ok(svm_border(&x, &y, ["one", "other"], c, gamma)?.n_mistakes)
    });
    table.call("smo", |(k, y): &(Array2<f64>, Array1<f64>)| {
        let dual = smo(k, &y.mapv(f64::signum), 1.0, 1e-3)?;
        Ok((dual.beta, array![dual.intercept, dual.objective]))
    });
    table.call("smo", |&(c, tolerance): &(f64, f64)| {
        Ok(smo(&array![[1.0, 0.5], [0.5, 1.0]], &array![1.0, -1.0], c, tolerance)?.beta)
    });
}

const KERNELS: [Kernel; 5] = [
    Kernel::Linear,
    Kernel::Polynomial { degree: 3, coef0: 1.0 },
    Kernel::Rbf { gamma: 0.25 },
    Kernel::Laplacian { gamma: 0.25 },
    Kernel::Sigmoid { gamma: 0.1, coef0: 0.0 },
];

/// 240 samples of 4 features: a number, two classes, three classes. The first 200 are learned from.
struct Samples {
    x: Array2<f64>,
    number: Array1<f64>,
    two: Array1<usize>,
    three: Array1<usize>,
}

/// ```python
/// rng = np.random.default_rng(3); x = rng.standard_normal((240, 4)); noise = rng.standard_normal(240)
/// s = x[:, 0] + x[:, 1] * x[:, 2] + 0.5 * noise
/// y = (s > 0.3).astype(int); y3 = np.where(s > 0.8, 2, np.where(s > -0.5, 1, 0))
/// ```
fn samples() -> Samples {
    let mut rng = Rng::new(3);
    let x: Array2<f64> = rng.normals((240, 4));
    let noise: Array1<f64> = rng.normals(240);
    let number = &x.column(0) + &(&x.column(1) * &x.column(2)) + 0.5 * &noise;
    let two = number.mapv(|s| usize::from(s > 0.3));
    let three = number.mapv(|s| usize::from(s > 0.8) + usize::from(s > -0.5));
    Samples { x, number, two, three }
}

fn fitted(svc: &Svc) -> numerics::Result<(SvcModel, Array1<f64>)> {
    let Samples { x, two, .. } = samples();
    let model = svc.fit(x.slice(s![..200, ..]), two.slice(s![..200]))?;
    let decisions = model.decision_function(x.slice(s![200..204, ..]))?.column(0).to_owned();
    Ok((model, decisions))
}

fn rbf() -> Svc {
    Svc { kernel: Kernel::Rbf { gamma: 0.25 }, ..Svc::default() }
}

#[test]
fn the_dual_and_the_decisions_are_those_of_scikit_learn() -> numerics::Result<()> {
    // m = SVC(C=1, gamma=0.25).fit(x[:200], y[:200]), and so on; the dual from m.dual_coef_ = c:
    // np.abs(c).sum() - 0.5 * c @ K @ c; m.decision_function(x[200:204]), m.intercept_, len(m.support_)
    let check = |svc: Svc, n_support: usize, dual: f64, intercept: f64, wanted: [f64; 4]| {
        for shrinking in [false, true] {
            let (model, decisions) = fitted(&Svc { shrinking, ..svc.clone() })?;
            assert!(model.n_support().abs_diff(n_support) <= 1); // one may be within the tolerance
            assert_near(model.dual_objective()[0], dual, 1e-6);
            assert_near(model.intercept()[0], intercept, 2e-3);
            assert_close(&decisions, &wanted, 2e-3);
            assert!(model.gap()[0] <= 1e-3);
        }
        numerics::Result::Ok(())
    };
    let wanted = [0.8836860916, 0.4265095138, -0.8925166084, -0.1897839133];
    check(rbf(), 102, 68.895736662, -0.045713, wanted)?;
    let wanted = [0.4819520344, 1.5200264797, 0.0662228365, -1.9298445744];
    let linear = Svc { kernel: Kernel::Linear, ..Svc::default() };
    check(linear, 127, 123.032217697, -0.399021, wanted)?;
    let wanted = [1.8119430161, 0.7162962575, -8.5239641912, -1.0055278908];
    let cubic = Svc { kernel: Kernel::Polynomial { degree: 3, coef0: 1.0 }, ..Svc::default() };
    check(cubic, 53, 24.842430483, -0.678492, wanted)?;
    // class_weight={0: 1, 1: 3}
    let wanted = [1.8889929915, 0.9420071948, -0.6597013742, -0.0407216322];
    let weighted = Svc { class_weight: ClassWeight::Given(vec![1.0, 3.0]), ..rbf() };
    check(weighted, 95, 93.416144289, 0.084952, wanted)?;
    let wanted = [1.0929906919, 0.6531717807, -0.7385853192, -0.0073650062];
    let balanced = Svc { class_weight: ClassWeight::Balanced, ..rbf() };
    check(balanced, 103, 69.224671208, -0.008463, wanted)
}

#[test]
fn a_tight_tolerance_gives_more_digits() -> numerics::Result<()> {
    let (model, decisions) = fitted(&Svc { tolerance: 1e-9, ..rbf() })?;
    // SVC(C=1, gamma=0.25, tol=1e-9)
    assert_near(model.dual_objective()[0], 68.895738443, 1e-7);
    let wanted = [0.8834174758, 0.4263578551, -0.8925371434, -0.1900122571];
    assert_close(&decisions, &wanted, 2e-6);
    assert!(model.gap()[0] <= 1e-9);
    Ok(())
}

#[test]
fn nu_is_a_share() -> numerics::Result<()> {
    let (model, decisions) = fitted(&Svc { penalty: Penalty::Nu(0.3), ..rbf() })?;
    // m = NuSVC(nu=0.3, gamma=0.25).fit(x[:200], y[:200])
    let wanted = [1.1816803536, 0.4140275165, -1.4019220373, -0.2553895385];
    assert_close(&decisions, &wanted, 2e-3);
    assert_eq!(model.n_support(), 79);
    assert_near(model.intercept()[0], 0.1327663473, 2e-3);
    assert!(model.n_support() as f64 >= 0.3 * 200.0);
    let most = model.dual_coef().iter().fold(0.0, |m: f64, b| m.max(b.abs()));
    let at_bound = model.dual_coef().iter().filter(|b| b.abs() > most - 1e-9).count();
    assert!(at_bound as f64 <= 0.3 * 200.0);
    // With C = that bound the other form finds the same machine.
    let (other, same) = fitted(&Svc { penalty: Penalty::C(most), tolerance: 1e-6, ..rbf() })?;
    assert_close(&same, decisions.as_slice().unwrap(), 5e-3);
    assert_near(
        other.dual_objective()[0],
        model.dual_coef().iter().map(|b| b.abs()).sum::<f64>() + model.dual_objective()[0],
        1e-3,
    );
    Ok(())
}

#[test]
fn three_classes_vote() -> numerics::Result<()> {
    let Samples { x, three, .. } = samples();
    let model = rbf().fit(x.slice(s![..200, ..]), three.slice(s![..200]))?;
    // m = SVC(C=1, gamma=0.25, decision_function_shape="ovo").fit(x[:200], y3[:200])
    assert_eq!(model.n_support(), 48 + 66 + 45); // m.n_support_
    let classes: Vec<usize> = model.support().iter().map(|&i| three[i]).collect();
    assert_eq!(classes.iter().filter(|&&k| k == 1).count(), 66);
    // m.decision_function(x[200:202]) is positive for the first class of a pair.
    let wanted =
        [1.7622396881, 1.1151004312, -0.1810049183, 1.2832907467, 0.7621110698, -0.1901610304];
    let decisions = model.decision_function(x.slice(s![200..202, ..]))?;
    assert_close(&decisions, &wanted, 2e-3);
    assert_eq!(model.pairs(), [(0, 1), (0, 2), (1, 2)]);
    // m.predict(x[200:])
    let wanted = [
        1, 1, 0, 1, 0, 2, 2, 1, 0, 0, 1, 2, 1, 2, 2, 1, 0, 1, 0, 1, 2, 2, 0, 2, 2, 0, 0, 1, 0, 2,
        1, 0, 0, 1, 2, 2, 1, 2, 2, 0,
    ];
    assert_eq!(model.predict(x.slice(s![200.., ..]))?.to_vec(), wanted);
    // The same by hand from the dual coefficients of all pairs.
    let kernels = Kernel::Rbf { gamma: 0.25 }.cross_gram(&x, model.support_vectors())?;
    let by_hand = kernels.dot(&model.dual_coef().t()) + model.intercept();
    let decisions = model.decision_function(&x)?;
    assert_close(&decisions, by_hand.as_slice().unwrap(), 1e-12);
    Ok(())
}

#[test]
fn a_tube_is_that_of_scikit_learn() -> numerics::Result<()> {
    let Samples { x, number, .. } = samples();
    for shrinking in [false, true] {
        let svr = Svr {
            kernel: Kernel::Rbf { gamma: 0.25 },
            c: 2.0,
            epsilon: 0.2,
            shrinking,
            ..Svr::default()
        };
        let model = svr.fit(x.slice(s![..200, ..]), number.slice(s![..200]))?;
        // m = SVR(C=2, gamma=0.25, epsilon=0.2).fit(x[:200], s[:200]); c @ s - 0.2 * np.abs(c).sum() - 0.5 * c @ K @ c
        assert_near(model.dual_objective(), 101.149703939, 1e-6);
        assert_eq!(model.n_support(), 146);
        assert_near(model.intercept(), -0.152377533, 2e-3);
        let wanted = [0.9932858871, 0.6173794755, -0.9774333581, 0.0997489037];
        assert_close(&model.predict(x.slice(s![200..204, ..]))?, &wanted, 2e-3);
    }
    Ok(())
}

#[test]
fn the_fast_solver_makes_the_steps_of_the_plain_one() -> numerics::Result<()> {
    let Samples { x, two, .. } = samples();
    // The plain one is positive for the first class here, as LIBSVM is.
    let sign = two.mapv(|class| 1.0 - 2.0 * class as f64);
    for kernel in KERNELS {
        let dual = smo(&kernel.gram(&x)?, &sign, 1.0, 1e-5)?;
        for (shrinking, cache_mb) in [(false, 200), (true, 200), (true, 0)] {
            let svc = Svc { kernel, shrinking, cache_mb, tolerance: 1e-5, ..Svc::default() };
            let model = svc.fit(&x, &two)?;
            assert_near(model.dual_objective()[0], dual.objective, 1e-6);
            assert_near(model.intercept()[0], -dual.intercept, 1e-4);
            // Rows are stored as f32: the ways part after some steps, and are about equally long.
            let longer = model.n_steps()[0] as f64 / dual.n_steps as f64;
            assert!((0.4..2.5).contains(&longer), "{kernel:?}: {longer} times as many steps");
            if cache_mb == 0 {
                assert!(model.n_rows()[0] > 240, "no cache, no row twice");
            } else if !shrinking {
                assert!(model.n_rows()[0] <= 240);
            }
        }
    }
    Ok(())
}

#[test]
fn digits_are_read_as_by_scikit_learn() -> numerics::Result<()> {
    let digits = data::digits();
    let (x, y) = (digits.x.mapv(|v| v / 16.0), &digits.y);
    let svc = Svc { kernel: Kernel::Rbf { gamma: 0.05 }, ..Svc::default() };
    let model = svc.fit(x.slice(s![..1200, ..]), y.slice(s![..1200]))?;
    // m = SVC(C=1, gamma=0.05).fit(X[:1200] / 16, t[:1200]); m.n_support_.sum(); (m.predict(X[1200:] / 16) == t[1200:]).sum()
    let right = model.predict(x.slice(s![1200.., ..]))?;
    let right = right.iter().zip(y.slice(s![1200..])).filter(|(a, b)| a == b).count();
    assert_eq!((model.n_support(), right), (642, 561));
    Ok(())
}

#[test]
fn any_number_of_threads_gives_the_same_bits() -> numerics::Result<()> {
    let mut rng = Rng::new(5);
    let x: Array2<f64> = rng.normals((3000, 110)); // rows that two threads share
    let y: Array1<usize> = x.column(0).mapv(|v| usize::from(v > 0.2));
    let svc = Svc { kernel: Kernel::Rbf { gamma: 0.01 }, tolerance: 0.1, ..Svc::default() };
    let fit = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| svc.fit(&x, &y).and_then(|m| Ok((m.decision_function(&x)?, m))))
    };
    assert!(fit(1)? == fit(3)?);
    Ok(())
}

#[test]
fn probabilities_are_honest_and_belong_to_the_classes() -> numerics::Result<()> {
    let Samples { x, two, three, .. } = samples();
    let (x_train, x_test) = (x.slice(s![..200, ..]), x.slice(s![200.., ..]));
    let model = rbf().fit_with_probabilities(x_train, two.slice(s![..200]), &mut Rng::new(1))?;
    let p = model.predict_proba(x_test)?;
    let even = libm::log(2.0); // the log loss of one half for each
    assert!(log_loss(two.slice(s![200..]), p.column(1))? < even - 0.2);
    // One sigmoid: the higher the score, the higher the probability.
    let scores = model.machine().decision_function(x_test)?;
    for i in 1..40 {
        let rises = scores[[i, 0]] > scores[[i - 1, 0]];
        assert_eq!(rises, p[[i, 1]] > p[[i - 1, 1]]);
    }
    let model = rbf().fit_with_probabilities(x_train, three.slice(s![..200]), &mut Rng::new(1))?;
    let right = model.predict(x_test)?;
    let right = right.iter().zip(three.slice(s![200..])).filter(|(a, b)| a == b).count();
    assert!(right >= 27, "{right} of 40"); // by votes 30
    Ok(())
}

#[test]
fn the_subgradient_finds_the_border_of_the_dual() -> numerics::Result<()> {
    let Samples { x, two, .. } = samples();
    let objective = |w: ArrayView1<'_, f64>, b: f64| {
        let hinge =
            x.rows().into_iter().zip(&two).map(|(row, &class)| {
                (1.0 - (2.0 * class as f64 - 1.0) * (row.dot(&w) + b)).max(0.0)
            });
        0.5 * w.dot(&w) + hinge.sum::<f64>()
    };
    let exact = Svc { kernel: Kernel::Linear, tolerance: 1e-6, ..Svc::default() }.fit(&x, &two)?;
    let w = exact.dual_coef().row(0).dot(&exact.support_vectors());
    let best = objective(w.view(), exact.intercept()[0]);
    assert_near(best, exact.dual_objective()[0], 1e-5); // no gap between primal and dual
    let model = LinearSvc { c: 1.0, n_epochs: 400 }.fit(&x, &two, &mut Rng::new(1))?;
    let reached = objective(model.coef().row(0), model.intercept()[0]);
    assert!(reached < best * 1.002, "{reached}, best {best}");
    Ok(())
}

#[test]
fn only_support_vectors_matter() -> numerics::Result<()> {
    let Samples { x, two, .. } = samples();
    let svc = Svc { tolerance: 1e-8, ..rbf() };
    let all = svc.fit(&x, &two)?;
    let support = all.support().to_vec();
    let alone = svc.fit(&x.select(Axis(0), &support), &two.select(Axis(0), &support))?;
    let decisions = all.decision_function(&x)?;
    assert_close(&alone.decision_function(&x)?, decisions.as_slice().unwrap(), 1e-5);
    Ok(())
}

#[test]
fn they_keep_the_promises() -> Result<(), Broken> {
    Suite::default().classifier(|x, y| Svc::default().fit(x, y))?;
    Suite { n_classes: 2, ..Suite::default() }.classifier(|x, y| Svc::default().fit(x, y))?;
    Suite { n_classes: 2, ..Suite::default() }
        .classifier(|x, y| Svc { penalty: Penalty::Nu(0.2), ..Svc::default() }.fit(x, y))?;
    Suite::default().classifier(|x, y| LinearSvc::default().fit(x, y, &mut Rng::new(1)))?;
    Suite::default().regressor(|x, y| Svr::default().fit(x, y))?;
    Suite::default()
        .probabilities(|x, y| Svc::default().fit_with_probabilities(x, y, &mut Rng::new(1)))
}

#[test]
fn wrong_input_is_named() {
    let (x, y) = (array![[0.0], [1.0], [2.0]], array![0, 1, 1]);
    let with = |penalty: Penalty| Svc { penalty, ..Svc::default() };
    assert_eq!(
        message(with(Penalty::C(0.0)).fit(&x, &y)),
        "C is 0, but it must be positive and finite"
    );
    assert!(
        message(with(Penalty::Nu(0.9)).fit(&x, &y))
            .contains("twice the share of the smaller class")
    );
    assert_eq!(
        message(with(Penalty::Nu(1.5)).fit(&x, &y)),
        "nu is 1.5, but it must be from 0 to 1"
    );
    let kernel = Kernel::Rbf { gamma: -1.0 };
    let wrong = Svc { kernel, ..Svc::default() };
    assert_eq!(message(wrong.fit(&x, &y)), "gamma is -1, but it must be positive and finite");
    let far = array![[0.0], [1e200], [2.0]];
    assert!(
        message(Svc::default().fit(&far, &y))
            .starts_with("a kernel of two points leaves the range")
    );
    let few = Svc { max_steps: 1, ..Svc::default() };
    assert!(message(few.fit(&x, &y)).contains("sequential minimal optimization"));
    let model = Svc::default().fit(&x, &y).unwrap();
    assert!(
        message(model.predict(&array![[1.0, 2.0]]))
            .contains("x has 2 features and the model has 1")
    );
    assert!(
        message(smo(&x.dot(&x.t()), &array![1.0, 1.0, 0.0], 1.0, 1e-3)).starts_with("y[2] is 0")
    );
}

#[test]
fn twins_constants_and_other_layouts_are_fine() -> numerics::Result<()> {
    // The same sample in both classes, a constant column, more features than rows.
    let x = array![[1.0, 5.0, 0.0, 0.1], [1.0, 5.0, 0.0, 0.1], [2.0, 5.0, 1.0, 0.3]];
    let y = array![0, 1, 1];
    for kernel in KERNELS {
        let model = Svc { kernel, ..Svc::default() }.fit(&x, &y)?;
        assert_eq!(model.predict(&x)?[2], 1);
        let mut fortran = Array2::zeros((3, 4).f());
        fortran.assign(&x);
        assert!(Svc { kernel, ..Svc::default() }.fit(&fortran, &y)? == model);
        let apart = ndarray::concatenate![Axis(1), x.view(), x.view()];
        let apart: ArrayView2<'_, f64> = apart.slice(s![.., ..;-1]);
        let strided = apart.slice(s![.., 0..4]).slice_move(s![.., ..;-1]).to_owned();
        assert!(Svc { kernel, ..Svc::default() }.fit(&strided, &y)? == model);
    }
    // Classes that are missing in between.
    let model = Svc::default().fit(&x, &array![7, 2, 2])?;
    assert_eq!(model.pairs(), [(2, 7)]);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_dual_keeps_its_bounds(
        seed in 0_u64..1000, n in 4_usize..60, d in 1_usize..5, c in 0.01_f64..10.0, kind in 0_usize..3,
    ) {
        let mut rng = Rng::new(seed);
        let x: Array2<f64> = rng.normals((n, d));
        let y: Array1<usize> = (0..n).map(|i| if i < 2 { i } else { usize::from(rng.random() < 0.5) }).collect();
        let svc = Svc { kernel: [KERNELS[0], KERNELS[2], KERNELS[3]][kind], penalty: Penalty::C(c), max_steps: 1_000_000, ..Svc::default() };
        let model = svc.fit(&x, &y).unwrap();
        let beta = model.dual_coef().row(0).to_owned();
        prop_assert!(beta.sum().abs() < 1e-9 * c * n as f64);
        for (&sample, beta) in model.support().iter().zip(&beta) {
            let alpha = if y[sample] == 1 { *beta } else { -beta };
            prop_assert!(alpha > 0.0 && alpha <= c);
        }
        // Shrinking changes the way, not the end.
        let other = Svc { shrinking: !svc.shrinking, ..svc }.fit(&x, &y).unwrap();
        let (a, b) = (model.dual_objective()[0], other.dual_objective()[0]);
        prop_assert!((a - b).abs() < 2e-3 * c * n as f64, "{} {}", a, b);
    }
}
