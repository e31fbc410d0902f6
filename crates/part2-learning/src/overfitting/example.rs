//! The page's example: penguins in three parts, and curves from flipper to bill.

use learning::metrics::root_mean_squared_error;
use std::ops::Range;

use ndarray::Array1;
use numerics::{Result, Rng};
use show::figure::{Color, Figure, curve, xy};

use super::PolynomialRidge;

/// How many penguins the curves are fitted to.
const N_TRAIN: usize = 30;
/// How many penguins choose among the curves.
const N_VALIDATION: usize = 100;
/// The flipper lengths and the bill depths that the figure shows.
const FLIPPERS_MM: (f64, f64) = (170.0, 233.0);
const BILLS_MM: (f64, f64) = (11.0, 24.0);

/// Some penguins: the length of each one's flipper, and the depth of its bill.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// The feature. Shape: (n_samples,).
    pub flipper_mm: Array1<f64>,
    /// The target. Shape: (n_samples,).
    pub bill_mm: Array1<f64>,
}

/// 342 penguins in three parts that have no bird in common.
#[derive(Debug, Clone, PartialEq)]
pub struct Flock {
    /// 30 penguins to fit curves to.
    pub train: Part,
    /// 100 penguins to choose a curve with.
    pub validation: Part,
    /// 212 penguins to judge the chosen curve with.
    pub test: Part,
}

/// The penguins whose flipper and bill were measured, shuffled and cut in three.
///
/// Three species in one cloud: the flipper tells the depth of the bill, but not along a straight
/// line. The shuffle is the book's generator with seed 5, so the parts are always the same.
///
/// ```
/// let flock = part2_learning::overfitting::flock()?;
/// assert_eq!(flock.train.bill_mm.len(), 30);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 9a (overfitting).
pub fn flock() -> Result<Flock> {
    let birds = data::penguins_matrix(&["flipper_length_mm", "bill_depth_mm"])?;
    let order = Rng::new(5).permutation(birds.nrows());
    let part = |rows: Range<usize>| Part {
        flipper_mm: order[rows.clone()].iter().map(|&row| birds[[row, 0]]).collect(),
        bill_mm: order[rows].iter().map(|&row| birds[[row, 1]]).collect(),
    };
    let cut = N_TRAIN + N_VALIDATION;
    Ok(Flock {
        train: part(0..N_TRAIN),
        validation: part(N_TRAIN..cut),
        test: part(cut..birds.nrows()),
    })
}

/// How far off a curve is on the penguins it learned from and on others, as root mean squared
/// errors.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PolynomialErrors {
    /// The error on the 30 training penguins, in mm.
    pub training_mm: f64,
    /// The error on the 100 validation penguins, in mm.
    pub validation_mm: f64,
}

/// Fits a curve of this degree and ridge penalty to the training penguins of [`flock`] and measures
/// it on them and on the validation penguins.
///
/// Errors: those of [`PolynomialRidge::fit_points`].
///
/// ```
/// let errors = part2_learning::overfitting::polynomial_errors(12, 0.0)?;
/// assert!(errors.training_mm < 1.0 && errors.validation_mm > 50.0);
/// # Ok::<(), numerics::Error>(())
/// ```
pub fn polynomial_errors(degree: usize, alpha: f64) -> Result<PolynomialErrors> {
    Ok(errors(&flock()?, degree, alpha)?.0)
}

fn errors(
    flock: &Flock,
    degree: usize,
    alpha: f64,
) -> Result<(PolynomialErrors, super::Polynomial)> {
    let model = PolynomialRidge { degree, alpha }
        .fit_points(&flock.train.flipper_mm, &flock.train.bill_mm)?;
    let error = |part: &Part| {
        let predicted = part.flipper_mm.mapv(|flipper_mm| model.at(flipper_mm));
        root_mean_squared_error(&part.bill_mm, &predicted)
    };
    let errors = PolynomialErrors {
        training_mm: error(&flock.train)?,
        validation_mm: error(&flock.validation)?,
    };
    Ok((errors, model))
}

/// The curve of this degree and ridge penalty as a picture, with its two errors in the title.
///
/// The SVG shows the training and the validation penguins of [`flock`] and the curve fitted to the
/// former; what of it leaves the range of bills is cut off.
///
/// Errors: those of [`PolynomialRidge::fit_points`].
///
/// ```
/// let svg = part2_learning::overfitting::polynomial_figure(6, 0.0)?;
/// assert!(svg.contains("Degree 6"));
/// # Ok::<(), numerics::Error>(())
/// ```
pub fn polynomial_figure(degree: usize, alpha: f64) -> Result<String> {
    let flock = flock()?;
    let (errors, model) = errors(&flock, degree, alpha)?;
    let (training, validation) =
        (millimeters(errors.training_mm), millimeters(errors.validation_mm));
    let ridge = if alpha > 0.0 { format!(", ridge {alpha}") } else { String::new() };
    let title = format!("Degree {degree}{ridge}: training {training}, validation {validation}");
    let description = format!(
        "The depth of penguins' bills over the length of their flippers, and a polynomial of \
         degree {degree} fitted to {N_TRAIN} training penguins: its error is {training} on them \
         and {validation} on {N_VALIDATION} validation penguins."
    );
    Figure::new(title, description)
        .x_label("flipper length (mm)")
        .y_label("bill depth (mm)")
        .x_range(FLIPPERS_MM.0, FLIPPERS_MM.1)
        .y_range(BILLS_MM.0, BILLS_MM.1)
        .points(
            "validation",
            Color::Muted,
            xy(&flock.validation.flipper_mm, &flock.validation.bill_mm)?,
        )
        .points("training", Color::Blue, xy(&flock.train.flipper_mm, &flock.train.bill_mm)?)
        .line("", Color::Orange, curve(FLIPPERS_MM.0, FLIPPERS_MM.1, |x| model.at(x)))
        .svg()
}

/// Two decimals as long as they mean something: `1.35 mm`, `9,604 mm`.
fn millimeters(error: f64) -> String {
    let number = if error < 100.0 { show::fixed(error, 2) } else { show::integer(error) };
    format!("{number} mm")
}
