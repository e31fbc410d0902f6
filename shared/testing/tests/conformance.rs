//! The conformance suite: estimators that keep every promise pass, and each broken promise is found.

use ndarray::{Array1, Array2, ArrayView1, ArrayView2, Axis};
use numerics::estimator::{
    Fit, FitUnsupervised, InverseTransform, Predict, PredictProba, Transform,
};
use numerics::{Error, Result, Rng, check, linalg, stats};
use testing::{Broken, Suite};

/// What an estimator of this file does wrong.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Fault {
    None,
    FitAcceptsNan,
    FitHidesThePlaceOfNan,
    FitAcceptsNothing,
    FitAcceptsAnyLengths,
    FitAcceptsNanTargets,
    AskAcceptsNan,
    AskAcceptsAnyWidth,
    AskPanicsOnNoRows,
    DependsOnOtherRows,
    DependsOnTheClock,
    DependsOnThreads,
    DependsOnLayout,
    TooFewAnswers,
    NotFinite,
    PanicsOnOneSample,
    UnknownClass,
    WrongShares,
    WrongWayBack,
}

/// The nearest class mean; and, for the other suites, the mean of the targets and the standardized samples.
struct Nearest(Fault);

struct Model {
    fault: Fault,
    means: Array2<f64>,
    present: Vec<usize>,
    number: f64,
}

static FITS: std::sync::atomic::AtomicUsize = std::sync::atomic::AtomicUsize::new(0);

impl Nearest {
    fn checked(&self, x: &ArrayView2<'_, f64>, n_targets: Option<usize>) -> Result<()> {
        if self.0 == Fault::PanicsOnOneSample && x.nrows() == 1 {
            panic!("one sample is too few");
        }
        if self.0 != Fault::FitAcceptsNothing {
            check::not_empty("x", x.nrows(), "sample")?;
            check::not_empty("x", x.ncols(), "feature")?;
        }
        match self.0 {
            Fault::FitAcceptsNan => {}
            Fault::FitHidesThePlaceOfNan if x.iter().any(|value| !value.is_finite()) => {
                return Err(Error::invalid("x", "bad", "good"));
            }
            _ => check::finite("x", x)?,
        }
        match n_targets {
            Some(n) if self.0 != Fault::FitAcceptsAnyLengths => {
                check::same_length("samples", ("x", x.nrows()), ("y", n))
            }
            _ => Ok(()),
        }
    }

    fn model(&self, x: ArrayView2<'_, f64>, y: &[usize]) -> Model {
        let n_classes = y.iter().max().map_or(0, |largest| largest + 1);
        let mut means = Array2::zeros((n_classes, x.ncols()));
        let mut counts = vec![0.0; n_classes];
        for (row, &class) in x.rows().into_iter().zip(y) {
            means.row_mut(class).scaled_add(1.0, &row);
            counts[class] += 1.0;
        }
        for (mut mean, &count) in means.rows_mut().into_iter().zip(&counts) {
            mean /= f64::max(count, 1.0);
        }
        if self.0 == Fault::DependsOnTheClock {
            means += FITS.fetch_add(1, std::sync::atomic::Ordering::SeqCst) as f64;
        }
        if self.0 == Fault::DependsOnThreads {
            means += rayon::current_num_threads() as f64;
        }
        if self.0 == Fault::DependsOnLayout && !x.is_standard_layout() {
            means += 1.0;
        }
        let present = (0..n_classes).filter(|&class| counts[class] > 0.0).collect();
        Model { fault: self.0, means, present, number: 0.0 }
    }
}

impl Fit<usize> for Nearest {
    type Model = Model;

    fn fit_view(&self, x: ArrayView2<'_, f64>, y: ArrayView1<'_, usize>) -> Result<Model> {
        self.checked(&x, Some(y.len()))?;
        Ok(self.model(x, &y.to_vec()))
    }
}

/// Learns numbers: the sum of a row's distances to the mean, plus the mean target.
struct Sum(Fault);

impl Fit<f64> for Sum {
    type Model = Model;

    fn fit_view(&self, x: ArrayView2<'_, f64>, y: ArrayView1<'_, f64>) -> Result<Model> {
        Nearest(self.0).checked(&x, Some(y.len()))?;
        if self.0 != Fault::FitAcceptsNanTargets {
            check::finite("y", &y)?;
        }
        let mut model = Nearest(self.0).model(x, &vec![0; x.nrows()]);
        model.number = stats::mean(&y.mapv(|y| if y.is_finite() { y } else { 0.0 }))?;
        Ok(model)
    }
}

/// Learns from samples alone: their mean.
struct Center(Fault);

impl FitUnsupervised for Center {
    type Model = Model;

    fn fit_view(&self, x: ArrayView2<'_, f64>) -> Result<Model> {
        Nearest(self.0).checked(&x, None)?;
        Ok(Nearest(self.0).model(x, &vec![0; x.nrows()]))
    }
}

impl Model {
    fn asked(&self, x: &ArrayView2<'_, f64>) -> Result<()> {
        if self.fault == Fault::AskPanicsOnNoRows && x.nrows() == 0 {
            panic!("no rows");
        }
        match self.fault {
            Fault::AskAcceptsAnyWidth => check::finite("x", x),
            Fault::AskAcceptsNan => {
                check::same_length("features", ("x", x.ncols()), ("the model", self.means.ncols()))
            }
            _ => check::features("x", x, self.means.ncols()),
        }
    }

    /// One number per row and class.
    fn scores(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        self.asked(&x)?;
        let known = x.ncols().min(self.means.ncols());
        let mut scores = Array2::from_shape_fn((x.nrows(), self.means.nrows()), |(i, class)| {
            (0..known).map(|j| (x[[i, j]] - self.means[[class, j]]).abs()).sum::<f64>()
        });
        if self.fault == Fault::DependsOnOtherRows {
            scores *= x.nrows() as f64;
        }
        if self.fault == Fault::TooFewAnswers && x.nrows() > 1 {
            scores = scores.select(Axis(0), &[0]);
        }
        if self.fault == Fault::NotFinite {
            scores.fill(f64::INFINITY);
        }
        Ok(scores)
    }
}

impl Predict for Model {
    type Target = usize;

    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<usize>> {
        let scores = self.scores(x)?;
        let offset = if self.fault == Fault::UnknownClass { 10 } else { 0 };
        let nearest = |row: ArrayView1<'_, f64>| {
            let closer = |&a: &usize, &b: &usize| row[a].total_cmp(&row[b]);
            self.present.iter().copied().min_by(closer).unwrap_or(0) + offset
        };
        Ok(scores.rows().into_iter().map(nearest).collect())
    }
}

impl PredictProba for Model {
    fn predict_proba_view(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        let mut shares = numerics::functions::softmax_rows(&self.scores(x)?.mapv(|score| -score));
        if self.fault == Fault::WrongShares {
            shares *= 1.1;
        }
        Ok(shares)
    }
}

/// The same model, for numbers.
struct Numbers(Model);

impl Predict for Numbers {
    type Target = f64;

    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<f64>> {
        Ok(self.0.scores(x)?.sum_axis(Axis(1)) + self.0.number)
    }
}

impl Transform for Model {
    fn transform_view(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        self.asked(&x)?;
        let known: Vec<usize> = (0..x.ncols().min(self.means.ncols())).collect();
        let scale = if self.fault == Fault::DependsOnOtherRows { x.nrows() as f64 } else { 1.0 };
        Ok((x.select(Axis(1), &known) - self.means.row(0)) * scale)
    }
}

impl InverseTransform for Model {
    fn inverse_transform_view(&self, z: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        self.asked(&z)?;
        if self.fault == Fault::WrongWayBack {
            return Ok(z.to_owned());
        }
        Ok(&z + &self.means.row(0))
    }
}

#[test]
fn estimators_that_keep_the_promises_pass() -> std::result::Result<(), Broken> {
    for suite in [
        Suite::default(),
        Suite { n_classes: 2, n_features: 1, n_samples: 6, positive: true, tolerance: 0.0 },
    ] {
        suite.classifier(|x, y| Nearest(Fault::None).fit(x, y))?;
        suite.probabilities(|x, y| Nearest(Fault::None).fit(x, y))?;
        suite.clusterer(|x| Center(Fault::None).fit(x))?;
        suite.transformer(|x| Center(Fault::None).fit(x))?;
    }
    Suite::default().regressor(|x, y| Sum(Fault::None).fit(x, y).map(Numbers))?;
    Suite::default().invertible(|x| Center(Fault::None).fit(x))?;
    // With random numbers: each fit starts from the same seed.
    Suite::default().classifier(|x, y| {
        let rows = Rng::new(1).choice(x.nrows(), x.nrows())?;
        check::samples_and_targets(&x, y.len())?;
        Nearest(Fault::None).fit(x.select(Axis(0), &rows).view(), y.select(Axis(0), &rows).view())
    })
}

/// The promises that the classifier, the probabilities, the regressor and the transformer break.
fn broken(fault: Fault) -> Vec<String> {
    let suite = Suite::default();
    let outcomes = [
        suite.classifier(|x, y| Nearest(fault).fit(x, y)),
        suite.probabilities(|x, y| Nearest(fault).fit(x, y)),
        suite.regressor(|x, y| Sum(fault).fit(x, y).map(Numbers)),
        suite.transformer(|x| Center(fault).fit(x)),
        suite.clusterer(|x| Center(fault).fit(x)),
        suite.invertible(|x| Center(fault).fit(x)),
    ];
    outcomes.into_iter().filter_map(|outcome| outcome.err()).flat_map(|Broken(list)| list).collect()
}

#[test]
fn each_broken_promise_is_found() {
    let cases = [
        (Fault::FitAcceptsNan, "fit on data with NaN is an error, but it was accepted"),
        (Fault::FitAcceptsNan, "fit on data with -inf is an error, but it was accepted"),
        (
            Fault::FitHidesThePlaceOfNan,
            "fit on data with NaN is an error that names [3, 2], but it says: x is bad, but it must be good",
        ),
        (Fault::FitAcceptsNothing, "fit without samples is an error, but it was accepted"),
        (Fault::FitAcceptsNothing, "fit without features is an error, but it was accepted"),
        (
            Fault::FitAcceptsAnyLengths,
            "fit with fewer targets than samples is an error, but it was accepted",
        ),
        (Fault::FitAcceptsNanTargets, "fit on targets with NaN is an error, but it was accepted"),
        (Fault::AskAcceptsNan, "asking about data with inf is an error, but it was accepted"),
        (
            Fault::AskAcceptsAnyWidth,
            "asking with one feature too many is an error, but it was accepted",
        ),
        (
            Fault::AskAcceptsAnyWidth,
            "asking with one feature too few is an error, but it was accepted",
        ),
        (Fault::AskPanicsOnNoRows, "asking about no rows works, but it panicked: no rows"),
        (Fault::DependsOnOtherRows, "each answer depends on its row alone"),
        (Fault::DependsOnTheClock, "the same data gives the same model"),
        (Fault::DependsOnThreads, "8 threads give the same answers"),
        (
            Fault::DependsOnLayout,
            "data stored by columns gives the same answers as data stored by rows",
        ),
        (Fault::TooFewAnswers, "there is one answer per row, but 60 rows got 1"),
        (Fault::NotFinite, "all answers are finite"),
        (Fault::PanicsOnOneSample, "fit on one sample does not panic, but: one sample is too few"),
        (Fault::UnknownClass, "every predicted class is one of those learned from"),
        (Fault::UnknownClass, "samples all of class 1 are predicted as it"),
        (Fault::WrongShares, "each row of probabilities adds up to 1"),
        (Fault::WrongWayBack, "the way back leads to the samples"),
    ];
    for (fault, promise) in cases {
        let found = broken(fault);
        assert!(found.iter().any(|text| text == promise), "{fault:?}: {promise}\n{found:#?}");
    }
    assert!(broken(Fault::None).is_empty());
}

#[test]
fn the_report_lists_every_broken_promise() {
    let one = Broken(vec!["a".to_owned()]);
    assert_eq!(one.to_string(), "1 promise is broken:\n  - a");
    let two = Broken(vec!["a".to_owned(), "b".to_owned()]);
    assert_eq!(format!("{two:?}"), "2 promises are broken:\n  - a\n  - b");
}

#[test]
fn a_fit_that_fails_on_good_data_is_reported_with_its_reason() {
    let outcome = Suite::default().transformer(|x| {
        linalg::solve(x, &Array1::zeros(x.nrows()))?; // not square
        Center(Fault::None).fit(x)
    });
    let report = outcome.expect_err("a broken promise").to_string();
    assert!(report.contains("fit on good data works, but it gave the error: the shape of a is"));
}
