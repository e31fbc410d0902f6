//! The RBF kernel: where two models see males and females, as numbers and as a picture.

use learning::kernel_ridge::KernelRidge;
use learning::kernels::Kernel;
use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2, ArrayView1, ArrayView2};
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};
use numerics::split::Split;
use numerics::{Result, check, matrix_of};
use show::figure::{Color, Figure, panels};

/// The bills in mm and the masses in g that the picture shows.
const BILL_MM: (f64, f64) = (31.0, 61.0);
const MASS_G: (f64, f64) = (2500.0, 6400.0);

/// The scores of a model of the sex, as a chart, and how many penguins it gives the right sign.
#[derive(Debug, Clone)]
pub struct SexRegions {
    /// The chart: blue where the score says male, orange where it says female, and the penguins held out.
    pub chart: Figure,
    /// How many of the penguins seen get the right sign.
    pub right_seen: usize,
    /// How many of those held out.
    pub right_held_out: usize,
}

/// The plane of bill lengths and body masses, colored by what kernel ridge regression makes of the sex.
///
/// `x` has a row a penguin, bill length in mm and body mass in g: shape `(n_samples, 2)`; `y` is 1 for a male and −1 for a
/// female. `split` says who is seen: by these the features are standardized and the model is fitted, with a penalty of 0.1.
/// Penguins held out are the dots. Cost: O(n_seen³), and a kernel for each place and penguin seen, some 800,000.
///
/// Errors: other shapes; rows in `split` that there are not; none seen or none held out; those of [`KernelRidge`].
///
/// ```
/// use learning::kernels::Kernel;
/// use ndarray::array;
/// use numerics::split::Split;
/// use part1_vocabulary::rbf::sex_regions;
/// let x = array![[39.0, 3900.0], [38.0, 3300.0], [49.0, 5400.0], [46.0, 4700.0]];
/// let split = Split { train: vec![0, 1, 2, 3], test: vec![1] };
/// let kernel = Kernel::Rbf { gamma: 1.0 };
/// let model = sex_regions(&x, &array![1.0, -1.0, 1.0, -1.0], &split, kernel)?;
/// assert_eq!((model.right_seen, model.right_held_out), (4, 1));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 5c (the RBF kernel).
pub fn sex_regions<'a, 'b>(
    x: impl Into<ArrayView2<'a, f64>>,
    y: impl Into<ArrayView1<'b, f64>>,
    split: &Split,
    kernel: Kernel,
) -> Result<SexRegions> {
    sex_regions_of(x.into(), y.into(), split, kernel)
}

fn sex_regions_of(
    x: ArrayView2<'_, f64>,
    y: ArrayView1<'_, f64>,
    split: &Split,
    kernel: Kernel,
) -> Result<SexRegions> {
    check::samples_and_targets(&x, y.len())?;
    check::features("x", &x, 2)?;
    let ((seen, held_out), (sex, sex_held_out)) = (split.apply(x)?, split.apply(y)?);
    let scaler = StandardScaler.fit(&seen)?;
    let model = KernelRidge { kernel, alpha: 0.1 }.fit(&scaler.transform(&seen)?, &sex)?;
    let scores = |x: &Array2<f64>| model.predict(&scaler.transform(x)?);
    let right = |x: &Array2<f64>, sex: &Array1<f64>| -> Result<usize> {
        let signs = scores(x)? * sex;
        Ok(signs.iter().filter(|sign| **sign > 0.0).count())
    };
    let (right_seen, right_held_out) = (right(&seen, &sex)?, right(&held_out, &sex_held_out)?);

    // The score at 60 × 60 places: 1 is a clear male, −1 a clear female, 0 the border.
    let place = |k: usize| [31.25 + (k % 60) as f64 * 0.5, 2532.5 + (k / 60) as f64 * 65.0];
    let scores = scores(&matrix_of((3600, 2), &|k, feature| place(k)[feature]))?;
    let shades = matrix_of((60, 60), &|i, j| scores[60 * i + j].clamp(-1.0, 1.0));
    let name = match kernel {
        Kernel::Linear => "linear".to_owned(),
        Kernel::Polynomial { degree, .. } => format!("polynomial, degree {degree}"),
        Kernel::Rbf { gamma } => format!("RBF, gamma {gamma}"),
        Kernel::Laplacian { gamma } => format!("Laplacian, gamma {gamma}"),
        Kernel::Sigmoid { gamma, .. } => format!("sigmoid, gamma {gamma}"),
    };
    let title = format!("{name}: {right_held_out} of {} right", held_out.nrows());
    let mut chart = Figure::new(title, "")
        .size(360, 330)
        .x_label("bill length (mm)")
        .y_label("body mass (g)")
        .heat_map(BILL_MM, MASS_G, shades);
    for (name, color, sex) in [("male", Color::Blue, 1.0), ("female", Color::Orange, -1.0)] {
        let of_it = |(i, other): (usize, &f64)| {
            (*other == sex).then(|| (held_out[[i, 0]], held_out[[i, 1]]))
        };
        let flock: Vec<_> = sex_held_out.iter().enumerate().filter_map(of_it).collect();
        if !flock.is_empty() {
            chart = chart.points(name, color, flock);
        }
    }
    Ok(SexRegions { chart, right_seen, right_held_out })
}

/// Two models' [`SexRegions`] side by side, as SVG text.
///
/// Errors: what cannot be drawn.
///
/// Explained in Part I, chapter 5c (the RBF kernel).
pub fn regions_figure(left: &SexRegions, right: &SexRegions) -> Result<String> {
    panels("Male or female?", "Two models' scores.", 2, &[&left.chart, &right.chart])
}
