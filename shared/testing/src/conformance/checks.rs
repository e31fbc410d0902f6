//! The single promises of the conformance suite.

use ndarray::{Array1, Array2, ArrayView1, ArrayView2, Axis, ShapeBuilder, Slice};

use super::{Broken, Outcome, Suite};
use numerics::estimator::{InverseTransform, Predict, PredictProba, Transform};
use numerics::{Result, caught};

/// Collects what is broken.
pub(super) struct Checker<'a> {
    suite: &'a Suite,
    broken: Vec<String>,
}

/// What a call led to: a value, the text of an error, or the text of a panic.
enum Seen<T> {
    Value(T),
    Error(String),
    Panic(String),
}

fn seen<T>(call: impl FnOnce() -> Result<T>) -> Seen<T> {
    match caught(call) {
        Ok(Ok(value)) => Seen::Value(value),
        Ok(Err(error)) => Seen::Error(error.to_string()),
        Err(text) => Seen::Panic(text),
    }
}

impl<'a> Checker<'a> {
    pub(super) fn new(suite: &'a Suite) -> Self {
        Checker { suite, broken: Vec::new() }
    }

    pub(super) fn outcome(self) -> Outcome {
        if self.broken.is_empty() { Ok(()) } else { Err(Broken(self.broken)) }
    }

    fn promise(&mut self, holds: bool, promise: impl Into<String>) {
        if !holds {
            self.broken.push(promise.into());
        }
    }

    /// The value, or a broken promise that says why there is none.
    fn value<T>(&mut self, doing: &str, call: impl FnOnce() -> Result<T>) -> Option<T> {
        match seen(call) {
            Seen::Value(value) => Some(value),
            Seen::Error(text) => {
                self.broken.push(format!("{doing} works, but it gave the error: {text}"));
                None
            }
            Seen::Panic(text) => {
                self.broken.push(format!("{doing} works, but it panicked: {text}"));
                None
            }
        }
    }

    /// The call must give an error, whose text must contain `place`.
    fn error<T>(&mut self, case: &str, place: &str, call: impl FnOnce() -> Result<T>) {
        match seen(call) {
            Seen::Error(text) if text.contains(place) => {}
            Seen::Error(text) => {
                self.broken
                    .push(format!("{case} is an error that names {place}, but it says: {text}"));
            }
            Seen::Value(_) => self.broken.push(format!("{case} is an error, but it was accepted")),
            Seen::Panic(text) => {
                self.broken.push(format!("{case} is an error, but it panicked: {text}"));
            }
        }
    }

    /// Everything that a fit on samples and targets promises. `ask` gives one row of numbers per sample.
    pub(super) fn supervised<M, Y: Clone + Sync>(
        &mut self,
        fit: &(impl Fn(ArrayView2<'_, f64>, ArrayView1<'_, Y>) -> Result<M> + Sync),
        ask: &(impl Fn(&M, ArrayView2<'_, f64>) -> Result<Array2<f64>> + Sync),
        x: &Array2<f64>,
        y: &Array1<Y>,
    ) {
        self.model_and_answers(&|x| fit(x, y.view()), ask, x);
        self.bad_samples(&|x| fit(x, y.view()), x);
        let n = x.nrows();
        self.error("fit with fewer targets than samples", "", || {
            fit(x.view(), y.slice_axis(Axis(0), Slice::from(..n - 1)))
        });
        self.error("fit without samples", "", || {
            fit(first_rows(x, 0), y.slice_axis(Axis(0), Slice::from(..0)))
        });
        self.no_panic("fit on one sample", || {
            let model = fit(first_rows(x, 1), y.slice_axis(Axis(0), Slice::from(..1)))?;
            ask(&model, x.view())
        });
        self.no_panic("fit on samples that are all the same", || {
            let same = Array2::ones(x.raw_dim());
            let model = fit(same.view(), y.view())?;
            ask(&model, x.view())
        });
    }

    /// Everything that a fit on samples alone promises.
    pub(super) fn unsupervised<M>(
        &mut self,
        fit: &(impl Fn(ArrayView2<'_, f64>) -> Result<M> + Sync),
        ask: &(impl Fn(&M, ArrayView2<'_, f64>) -> Result<Array2<f64>> + Sync),
        x: &Array2<f64>,
    ) {
        self.model_and_answers(fit, ask, x);
        self.bad_samples(fit, x);
        self.error("fit without samples", "", || fit(first_rows(x, 0)));
        self.no_panic("fit on one sample", || ask(&fit(first_rows(x, 1))?, x.view()));
        self.no_panic("fit on samples that are all the same", || {
            let same = Array2::ones(x.raw_dim());
            ask(&fit(same.view())?, x.view())
        });
    }

    /// The answers on good data, and the errors on bad questions.
    fn model_and_answers<M>(
        &mut self,
        fit: &(impl Fn(ArrayView2<'_, f64>) -> Result<M> + Sync),
        ask: &(impl Fn(&M, ArrayView2<'_, f64>) -> Result<Array2<f64>> + Sync),
        x: &Array2<f64>,
    ) {
        let answer = |x: ArrayView2<'_, f64>| ask(&fit(x)?, x);
        let Some(model) = self.value("fit on good data", || fit(x.view())) else {
            return;
        };
        let Some(answers) = self.value("asking about the same data", || ask(&model, x.view()))
        else {
            return;
        };
        let n = x.nrows();
        self.promise(
            answers.nrows() == n,
            format!("there is one answer per row, but {n} rows got {}", answers.nrows()),
        );
        self.promise(answers.iter().all(|value| value.is_finite()), "all answers are finite");
        if answers.nrows() != n {
            return;
        }

        if let Some(again) = self.value("fitting again", || answer(x.view())) {
            self.promise(same_bits(&answers, &again), "the same data gives the same model");
        }
        for n_threads in [1, 2, 8] {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(n_threads).build();
            let Ok(pool) = pool else { continue };
            // The answers leave the pool as text or numbers; models need not cross threads.
            let inside = pool.install(|| match seen(|| answer(x.view())) {
                Seen::Value(value) => Some(value),
                Seen::Error(_) | Seen::Panic(_) => None,
            });
            self.promise(
                inside.is_some_and(|inside| same_bits(&answers, &inside)),
                format!("{n_threads} threads give the same answers"),
            );
        }
        let mut by_columns = Array2::zeros(x.raw_dim().f());
        by_columns.assign(x);
        if let Some(other) =
            self.value("fit on data stored by columns", || answer(by_columns.view()))
        {
            self.promise(
                self.close(&answers, &other),
                "data stored by columns gives the same answers as data stored by rows",
            );
        }

        let one_by_one = self.value("asking row by row", || {
            let rows = (0..n).map(|i| {
                let row = x.slice_axis(Axis(0), Slice::from(i..i + 1));
                ask(&model, row)
            });
            rows.collect::<Result<Vec<_>>>()
        });
        if let Some(rows) = one_by_one {
            let agree = rows.iter().enumerate().all(|(i, row)| {
                row.nrows() == 1 && self.close(row, &answers.select(Axis(0), &[i]))
            });
            self.promise(agree, "each answer depends on its row alone");
        }
        if let Some(none) = self.value("asking about no rows", || ask(&model, first_rows(x, 0))) {
            self.promise(none.nrows() == 0, "no rows get no answers");
        }

        let wider = Array2::ones((2, x.ncols() + 1));
        self.error("asking with one feature too many", "", || ask(&model, wider.view()));
        let narrower = Array2::ones((2, x.ncols() - 1));
        self.error("asking with one feature too few", "", || ask(&model, narrower.view()));
        for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            let (spoiled, place) = spoil(x, value);
            let case = format!("asking about data with {value}");
            self.error(&case, &place, || ask(&model, spoiled.view()));
        }
    }

    /// The errors of a fit on data that nothing can be learned from.
    fn bad_samples<M>(&mut self, fit: &impl Fn(ArrayView2<'_, f64>) -> Result<M>, x: &Array2<f64>) {
        for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            let (spoiled, place) = spoil(x, value);
            self.error(&format!("fit on data with {value}"), &place, || fit(spoiled.view()));
        }
        let no_features = Array2::zeros((x.nrows(), 0));
        self.error("fit without features", "", || fit(no_features.view()));
    }

    /// Numbers to learn must be finite.
    pub(super) fn targets_that_are_not_finite<M>(
        &mut self,
        fit: &impl Fn(ArrayView2<'_, f64>, ArrayView1<'_, f64>) -> Result<M>,
        x: &Array2<f64>,
        y: &Array1<f64>,
    ) {
        for value in [f64::NAN, f64::INFINITY] {
            let mut spoiled = y.clone();
            spoiled[2] = value;
            let case = format!("fit on targets with {value}");
            self.error(&case, "y[2]", || fit(x.view(), spoiled.view()));
        }
    }

    /// No class is predicted that was not in the data.
    pub(super) fn classes_seen<M: Predict<Target = usize>>(
        &mut self,
        fit: &impl Fn(ArrayView2<'_, f64>, ArrayView1<'_, usize>) -> Result<M>,
        x: &Array2<f64>,
        y: &Array1<usize>,
    ) {
        if let Seen::Value(predicted) = seen(|| fit(x.view(), y.view())?.predict(x.view())) {
            let known = predicted.iter().all(|class| y.iter().any(|seen| seen == class));
            self.promise(known, "every predicted class is one of those learned from");
        }
    }

    /// One class alone: an error, or that class.
    pub(super) fn one_class<M: Predict<Target = usize>>(
        &mut self,
        fit: &impl Fn(ArrayView2<'_, f64>, ArrayView1<'_, usize>) -> Result<M>,
        x: &Array2<f64>,
    ) {
        for class in [0, 1] {
            let y = Array1::from_elem(x.nrows(), class);
            match seen(|| fit(x.view(), y.view())?.predict(x.view())) {
                Seen::Error(_) => {}
                Seen::Value(predicted) => {
                    let all = predicted.iter().all(|&answer| answer == class);
                    self.promise(all, format!("samples all of class {class} are predicted as it"));
                }
                Seen::Panic(text) => {
                    let promise = "samples all of one class do not panic";
                    self.promise(false, format!("{promise}, but: {text}"));
                }
            }
        }
    }

    /// Probabilities are such, and agree with the predictions.
    pub(super) fn probabilities<M: Predict<Target = usize> + PredictProba>(
        &mut self,
        fit: &impl Fn(ArrayView2<'_, f64>, ArrayView1<'_, usize>) -> Result<M>,
        x: &Array2<f64>,
        y: &Array1<usize>,
    ) {
        let both = seen(|| {
            let model = fit(x.view(), y.view())?;
            Ok((model.predict(x.view())?, model.predict_proba(x.view())?))
        });
        // Whatever else it gave is reported by the other promises.
        let Seen::Value((predicted, shares)) = both else {
            return;
        };
        let n_classes = y.iter().max().map_or(0, |&largest| largest + 1);
        self.promise(
            shares.dim() == (x.nrows(), n_classes),
            format!("probabilities have the shape ({}, {n_classes})", x.nrows()),
        );
        if shares.dim() != (x.nrows(), n_classes) || predicted.len() != x.nrows() {
            return;
        }
        let in_range = shares.iter().all(|share| (0.0..=1.0).contains(share));
        self.promise(in_range, "each probability is from 0 to 1");
        let whole = shares.rows().into_iter().all(|row| (row.sum() - 1.0).abs() <= 1e-9);
        self.promise(whole, "each row of probabilities adds up to 1");
        let agree = shares.rows().into_iter().zip(&predicted).all(|(row, &class)| {
            row.get(class).is_some_and(|share| row.iter().all(|other| other <= share))
        });
        self.promise(agree, "the predicted class has the largest probability");
    }

    /// Transformed samples can be turned back.
    pub(super) fn way_back<M: Transform + InverseTransform>(
        &mut self,
        fit: &impl Fn(ArrayView2<'_, f64>) -> Result<M>,
        x: &Array2<f64>,
    ) {
        let Some((model, z)) = self.value("fit and transform", || {
            let model = fit(x.view())?;
            let z = model.transform(x.view())?;
            Ok((model, z))
        }) else {
            return;
        };
        if let Some(back) = self.value("the way back", || model.inverse_transform(z.view())) {
            self.promise(self.close(x, &back), "the way back leads to the samples");
        }
        let wider = Array2::ones((2, z.ncols() + 1));
        self.error("the way back with one column too many", "", || {
            model.inverse_transform(wider.view())
        });
        let (spoiled, place) = spoil(&z, f64::NAN);
        self.error("the way back with NaN", &place, || model.inverse_transform(spoiled.view()));
    }

    /// An error or finite answers, but no panic.
    fn no_panic(&mut self, case: &str, call: impl FnOnce() -> Result<Array2<f64>>) {
        match seen(call) {
            Seen::Error(_) => {}
            Seen::Value(answers) => {
                let finite = answers.iter().all(|value| value.is_finite());
                self.promise(finite, format!("{case} is an error or gives finite answers"));
            }
            Seen::Panic(text) => {
                self.promise(false, format!("{case} does not panic, but: {text}"));
            }
        }
    }

    /// Equal up to the suite's tolerance.
    fn close(&self, a: &Array2<f64>, b: &Array2<f64>) -> bool {
        a.dim() == b.dim()
            && a.iter().zip(b).all(|(&a, &b)| {
                (a - b).abs() <= self.suite.tolerance * a.abs().max(b.abs()).max(1.0)
            })
    }
}

fn same_bits(a: &Array2<f64>, b: &Array2<f64>) -> bool {
    a.dim() == b.dim() && a.iter().zip(b).all(|(a, b)| a.to_bits() == b.to_bits())
}

fn first_rows(x: &Array2<f64>, n: usize) -> ArrayView2<'_, f64> {
    x.slice_axis(Axis(0), Slice::from(..n))
}

/// The data with one number replaced, and the index that an error must name.
fn spoil(x: &Array2<f64>, value: f64) -> (Array2<f64>, String) {
    let place = (3, x.ncols() - 1);
    let mut spoiled = x.clone();
    spoiled[place] = value;
    (spoiled, format!("[{}, {}]", place.0, place.1))
}
