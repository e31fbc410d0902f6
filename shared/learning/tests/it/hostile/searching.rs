//! Hostile values for optimizers, schedules, searches over candidates and measured slopes.

use learning::dummy::MeanBaseline;
use learning::finite_differences::{self as differences, *};
use learning::metrics::mean_absolute_error;
use learning::model_selection::*;
use learning::optim::*;
use ndarray::{ArrayView1, ArrayView2};
use numerics::Rng;
use numerics::estimator::Fit;
use numerics::split::Split;

use super::*;

pub fn all(t: &mut Table) {
    rules(t);
    clips(t);
    descents(t);
    batches(t);
    schedules(t);
    stopping(t);
    validations(t);
    searches(t);
    measured(t);
}

fn steps<O: Optimizer>(
    rule: &O,
    x: &Vector,
    gradient: &Vector,
) -> Result<(Vec<f64>, Vec<[f64; 2]>)> {
    let (mut memory, mut parameters) = (Memory::default(), x.to_vec());
    for _ in 0..3 {
        rule.step(&mut memory, &mut parameters, &gradient.to_vec())?;
    }
    let mut arrays = [x.clone().into_dyn()];
    rule.step_arrays(&mut Memory::default(), &mut arrays, &[gradient.clone().into_dyn()])?;
    assert_eq!(memory.steps(), 3);
    Ok((parameters, memory.cells().to_vec()))
}

fn rules(t: &mut Table) {
    t.excuse(&["Memory::steps", "Memory::cells"], "called with step");
    let default = |(x, g): &(Vector, Vector)| {
        let results = [
            steps(&PlainDescent::default(), x, g),
            steps(&Momentum::default(), x, g),
            steps(&Nesterov::default(), x, g),
            steps(&AdaGrad::default(), x, g),
            steps(&RmsProp::default(), x, g),
            steps(&Adam::default(), x, g),
            steps(&AdamW::default(), x, g),
            steps(&AdaGrad { epsilon: 0.0, ..Default::default() }, x, g),
            steps(&RmsProp { epsilon: 0.0, ..Default::default() }, x, g),
            steps(&Adam { epsilon: 0.0, ..Default::default() }, x, g),
        ];
        Ok(results.into_iter().filter_map(Result::ok).collect::<Vec<_>>())
    };
    t.call("Optimizer::step", default);
    t.call("Optimizer::step_arrays", default);
    let (x, gradient) = (array![1.0, -2.0], array![0.5, 1e-200]);
    t.call("Optimizer::step", |&(learning_rate, a, b): &(f64, f64, f64)| {
        let (x, g) = (&x, &gradient);
        let results = [
            steps(&PlainDescent { learning_rate }, x, g),
            steps(&Momentum { learning_rate, beta: a }, x, g),
            steps(&Nesterov { learning_rate, beta: a }, x, g),
            steps(&AdaGrad { learning_rate, epsilon: a }, x, g),
            steps(&RmsProp { learning_rate, rho: a, epsilon: b }, x, g),
            steps(&Adam { learning_rate, beta1: a, beta2: b, epsilon: 1e-8 }, x, g),
            steps(
                &AdamW { learning_rate, beta1: 0.9, beta2: a, epsilon: b, weight_decay: a },
                x,
                g,
            ),
        ];
        Ok(results.into_iter().filter_map(Result::ok).collect::<Vec<_>>())
    });
}

fn clips(t: &mut Table) {
    t.call("clip_norm", |(x, most): &(Vector, f64)| clip_norm(x.view(), *most));
}

fn descents(t: &mut Table) {
    t.documented("path", &["infinite", "NaN"]);
    t.call("path", |(start, rate, n): &(Vector, f64, usize)| {
        let n = if (100..1 << 30).contains(n) { 100 } else { *n };
        path(start.view(), *rate, n, |w| 2.0 * &w)
    });
    t.call("GradientDescent::minimize", |(start, rate, tolerance): &(Vector, f64, f64)| {
        let descent =
            GradientDescent { learning_rate: *rate, max_steps: 50, tolerance: *tolerance };
        Ok(descent.minimize(start.view(), |w| 2.0 * &w)?.point)
    });
    t.call("GradientDescent::minimize", |gradient: &Vector| {
        let descent = GradientDescent { max_steps: 3, ..Default::default() };
        Ok(descent.minimize(array![1.0, 2.0].view(), |_| gradient.clone())?.point)
    });
    t.call("GradientDescent::minimize", |&max_steps: &usize| {
        let descent = GradientDescent { max_steps, ..Default::default() };
        Ok(descent.minimize(array![1.0].view(), |w| 2.0 * &w)?.point)
    });
}

fn batches(t: &mut Table) {
    t.call("shuffled", |&(n, size): &(usize, usize)| {
        Ok(shuffled(if n > 100 && size < 100 { n % 100 } else { n }, size, &mut Rng::new(7))?.len())
    });
    t.call("in_order", |&(n, size): &(usize, usize)| {
        Ok(in_order(if n > 100 && size < 100 { n % 100 } else { n }, size)?.len())
    });
    t.call("Sgd::minimize", |(start, rate, norm): &(Vector, f64, f64)| {
        for max_norm in [None, Some(*norm)] {
            let sgd = Sgd {
                learning_rate: *rate,
                batch_size: 2,
                n_epochs: 3,
                max_norm,
                ..Default::default()
            };
            let run = sgd.minimize(start.view(), 5, |w, _| 2.0 * &w, &mut Rng::new(7))?;
            assert_eq!((run.point().len(), run.n_steps), (start.len(), 9));
            if !run.after_epoch.is_finite() {
                return Ok(run.after_epoch);
            }
        }
        Ok(Array2::zeros((0, 0)))
    });
    t.call("Sgd::minimize", |&(n_epochs, batch_size, n): &(usize, usize, usize)| {
        let sgd = Sgd { n_epochs, batch_size, ..Default::default() };
        let n = if (100..1 << 30).contains(&n) || n_epochs > 5 { 5 } else { n };
        let run =
            sgd.minimize(array![1.0, 2.0].view(), n, |w, _| w.to_owned(), &mut Rng::new(7))?;
        Ok(run.after_epoch)
    });
    t.call("SgdRun::point", |x: &Matrix| {
        let run = SgdRun { after_epoch: x.clone(), n_steps: 1 };
        Ok(run.point().to_owned())
    });
}

fn schedules(t: &mut Table) {
    t.call("Schedule::factor", |&(n, step, x): &(usize, usize, f64)| {
        let schedules = [
            Schedule::Constant,
            Schedule::Staircase { every: n, factor: x },
            Schedule::Exponential { factor: x },
            Schedule::InverseTime { half_after: x },
            Schedule::Cosine { n_steps: n, lowest: x },
            Schedule::WarmUp { n_steps: n, then: Box::new(Schedule::Exponential { factor: x }) },
        ];
        Ok(schedules.iter().filter_map(|schedule| schedule.factor(step).ok()).collect::<Vec<_>>())
    });
}

fn stopping(t: &mut Table) {
    t.excuse(&["EarlyStopping::new", "EarlyStopping::best_step"], "called with observe");
    t.call("EarlyStopping::observe", |&(patience, error): &(usize, f64)| {
        let mut watch = EarlyStopping::new(patience)?;
        Ok((watch.observe(error), watch.observe(error), watch.best_step()))
    });
    t.documented("EarlyStopping::best_error", &["infinite"]);
    t.call("EarlyStopping::best_error", |&error: &f64| {
        let mut watch = EarlyStopping::new(1)?;
        watch.observe(error);
        Ok(watch.best_error())
    });
}

fn two_folds(rows: &[usize]) -> [Split; 2] {
    [Split { train: rows.to_vec(), test: vec![2] }, Split { train: vec![2], test: rows.to_vec() }]
}

fn mean_of(
    x: ArrayView2<'_, f64>,
    y: ArrayView1<'_, f64>,
) -> Result<learning::dummy::Constant<f64>> {
    MeanBaseline.fit(x, y)
}

fn scored(a: ArrayView1<'_, f64>, b: ArrayView1<'_, f64>) -> Result<f64> {
    mean_absolute_error(a, b)
}

fn validations(t: &mut Table) {
    t.call("cross_validate", |(Regression { x, y }, rows): &(Regression, Labels)| {
        cross_validate(x.view(), y.view(), &two_folds(rows), mean_of, scored)
    });
    t.call("learning_curve", |(Regression { x, y }, sizes): &(Regression, Labels)| {
        let curve =
            learning_curve(mean_of, (x.view(), y.view()), (x.view(), y.view()), sizes, scored)?;
        Ok(curve.iter().map(|p| [p.training_error, p.validation_error]).collect::<Vec<_>>())
    });
    let (x, y) = (array![[1.0], [2.0], [3.0], [4.0]], array![1.0, 0.0, 3.0, 2.0]);
    t.call("learning_curve", |&score: &f64| {
        let both = (x.view(), y.view());
        let curve = learning_curve(mean_of, both, both, &[2], |_, _| Ok(score))?;
        Ok(curve.iter().map(|p| [p.training_error, p.validation_error]).collect::<Vec<_>>())
    });
    t.call("cross_validate", |&score: &f64| {
        cross_validate(x.view(), y.view(), &two_folds(&[0, 1]), mean_of, |_, _| Ok(score))
    });
}

fn searches(t: &mut Table) {
    let (x, y) = (array![[1.0], [2.0], [3.0], [4.0]], array![1.0, 0.0, 3.0, 2.0]);
    let fit = |_: &f64, x: ArrayView2<'_, f64>, y: ArrayView1<'_, f64>| mean_of(x, y);
    t.call("grid_search", |candidates: &Vector| {
        let scores = std::cell::Cell::new(0);
        let score = |_: ArrayView1<'_, f64>, _: ArrayView1<'_, f64>| {
            scores.set(scores.get() + 1);
            Ok(candidates[(scores.get() - 1) / 2])
        };
        let folds = two_folds(&[0, 1]);
        let found = grid_search(candidates.to_vec(), x.view(), y.view(), &folds, fit, score)?;
        Ok((*found.best_candidate(), found.best_score(), found.scores))
    });
    t.call("random_search", |&(n, score): &(usize, f64)| {
        let n = if (1000..1 << 30).contains(&n) { 3 } else { n };
        let (folds, score) =
            (two_folds(&[0, 1]), |_: ArrayView1<'_, f64>, _: ArrayView1<'_, f64>| Ok(score));
        let rng = &mut Rng::new(7);
        let found = random_search(n, Rng::random, x.view(), y.view(), &folds, fit, score, rng)?;
        Ok((found.best_score(), found.scores))
    });
    for name in ["Search::best_candidate", "Search::best_score"] {
        t.documented(name, &["Panics"]);
    }
    t.call("Search::best_candidate", |(candidates, best): &(Vector, usize)| {
        let (candidates, scores) = (candidates.to_vec(), candidates.to_vec());
        Ok(*Search { candidates, scores, best: *best }.best_candidate())
    });
    t.call("Search::best_score", |(scores, best): &(Vector, usize)| {
        Ok(Search { candidates: vec![()], scores: scores.to_vec(), best: *best }.best_score())
    });
    t.call("grid", |(a, b): &(Labels, Vector)| Ok(grid(a, &b.to_vec())));
}

fn measured(t: &mut Table) {
    let functions: [fn(f64) -> f64; 4] = [|x| x * x, libm::exp, |x| 1.0 / x, |x| x];
    for f in functions {
        let total = |x: ArrayView1<'_, f64>| x.iter().map(|&x| f(x)).sum::<f64>();
        t.call("gradient", |x: &Vector| differences::gradient(total, x.view()));
        t.call("jacobian", |x: &Vector| jacobian(|x| x.mapv(f), x.view()));
        t.call("hessian", |x: &Vector| hessian(total, x.view()));
    }
}
