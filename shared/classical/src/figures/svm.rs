//! The border of a support vector machine with the RBF kernel, in the plane.

use learning::kernels::Kernel;
use ndarray::{Array1, Array2, ArrayView1, ArrayView2};
use numerics::Result;
use numerics::estimator::{Fit, Targets};
use show::figure::{Color, Figure};

use super::{check_plane, range};
use crate::svm::{Penalty, Svc};

/// Cells across and up, each in the color of its class.
const CELLS: (usize, usize) = (56, 42);

/// A page waits for the picture: the fit gives up after so many steps.
const MOST_STEPS: usize = 100_000;

/// What a machine has made of two classes of points in the plane.
#[derive(Debug, Clone)]
pub struct SvmPicture {
    /// The chart: the plane in the colors of the classes, support vectors in color, all other points pale.
    pub chart: Figure,
    /// How many points are support vectors.
    pub n_support: usize,
    /// How many of these pay the whole price: they are inside of the street or beyond it.
    pub n_bounded: usize,
    /// How many points are on the wrong side.
    pub n_mistakes: usize,
}

/// Draws the border of [`Svc`] with the RBF kernel between the classes 0 and 1.
///
/// `names` are those of the two classes. Shapes: `x` (n_samples, 2), `y` (n_samples,). Cost: a fit, and 2,352 predictions.
///
/// Errors: another number of columns than two; a class that is neither 0 nor 1, or one alone; points without any extent;
/// what `Svc` refuses; a fit that needs more than 100,000 steps.
///
/// ```
/// use ndarray::array;
/// let x = array![[0.0, 0.0], [1.0, 1.0], [0.0, 1.0], [1.0, 0.0]];
/// let y = array![0, 0, 1, 1];
/// let picture = classical::figures::svm_border(&x, &y, ["even", "odd"], 10.0, 1.0)?;
/// assert_eq!((picture.n_support, picture.n_mistakes), (4, 0));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 21b (the dual and its kernels).
pub fn svm_border<'x, 'y>(
    x: impl Into<ArrayView2<'x, f64>>,
    y: impl Targets<'y, Target = usize>,
    names: [&str; 2],
    c: f64,
    gamma: f64,
) -> Result<SvmPicture> {
    border_of(x.into(), y.targets(), names, c, gamma)
}

fn border_of(
    x: ArrayView2<'_, f64>,
    y: ArrayView1<'_, usize>,
    names: [&str; 2],
    c: f64,
    gamma: f64,
) -> Result<SvmPicture> {
    check_plane(x, y)?;
    let kernel = Kernel::Rbf { gamma };
    // A wide bump and a high price need many steps; a picture needs no more than these.
    let svc = Svc { tolerance: 1e-2, max_steps: MOST_STEPS, ..Svc::default() };
    let svc = Svc { kernel, penalty: Penalty::C(c), ..svc };
    let model = svc.fit(x, y)?;
    let ranges = [range(x.column(0))?, range(x.column(1))?];
    let middle = |axis: usize, i: usize, n: usize| {
        let (low, high) = ranges[axis];
        low + (high - low) * (i as f64 + 0.5) / n as f64
    };
    let cells = Array2::from_shape_fn((CELLS.0 * CELLS.1, 2), |(i, axis)| match axis {
        0 => middle(0, i % CELLS.0, CELLS.0),
        _ => middle(1, i / CELLS.0, CELLS.1),
    });
    let scores = model.decision_function(&cells)?;
    let classes = Array2::from_shape_fn((CELLS.1, CELLS.0), |(row, column)| {
        f64::from(u8::from(scores[[row * CELLS.0 + column, 0]] > 0.0))
    });
    let mut is_support = vec![false; y.len()];
    model.support().iter().for_each(|&i| is_support[i] = true);
    let n_bounded = model.dual_coef().iter().filter(|beta| beta.abs() >= c).count();
    let own: Array1<f64> = model.decision_function(x)?.column(0).to_owned();
    let n_mistakes =
        own.iter().zip(y).filter(|(f, class)| usize::from(**f > 0.0) != **class).count();
    let of = |choose: &dyn Fn(usize) -> bool| -> Vec<(f64, f64)> {
        (0..y.len()).filter(|&i| choose(i)).map(|i| (x[[i, 0]], x[[i, 1]])).collect()
    };
    let about = format!(
        "{} points of two classes, {names:?}, the border between them, and {} support vectors.",
        y.len(),
        model.n_support(),
    );
    let mut chart = Figure::new("A street bent by the RBF kernel", about)
        .size(640, 480)
        .x_range(ranges[0].0, ranges[0].1)
        .y_range(ranges[1].0, ranges[1].1)
        .regions(ranges[0], ranges[1], &[Color::Blue, Color::Orange], &classes);
    if is_support.contains(&false) {
        chart = chart.points("not needed", Color::Muted, of(&|i| !is_support[i]));
    }
    for (class, color) in [Color::Blue, Color::Orange].into_iter().enumerate() {
        let name = format!("support vectors, {}", names[class]);
        chart = chart.points(&name, color, of(&|i| is_support[i] && y[i] == class));
    }
    Ok(SvmPicture { chart, n_support: model.n_support(), n_bounded, n_mistakes })
}
