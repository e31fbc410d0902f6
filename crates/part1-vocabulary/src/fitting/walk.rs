//! A line that walks downhill to the flock, as numbers and as a picture.

use ndarray::{ArrayView1, ArrayView2, array};
use numerics::{Elementwise, Error, Result, check, sum};
use show::figure::{Color, Figure, panels};

use super::WalkDownhill;

/// The most steps of a walk: as far as the picture's axis reaches.
pub const MOST_STEPS: usize = 60;

/// The flippers that the picture shows, in mm.
const FLIPPER_MM: [f64; 2] = [170.0, 235.0];
/// The largest mass and the largest loss that it shows, in kg and kg².
const MOST_KG: f64 = 7.0;
const MOST_LOSS: f64 = 20.0;

/// Where a line that walks downhill stands, in the units of the flock.
#[derive(Debug, Clone, PartialEq)]
pub struct LineWalk {
    /// The weight, in g per mm.
    pub weight: f64,
    /// What the line predicts for a flipper of 200 mm, in g: the walk's bias.
    pub at_200_mm: f64,
    /// The loss in kg² at the start and after each of [`MOST_STEPS`] steps.
    pub losses: Vec<f64>,
    /// The loss where the line stands, in kg².
    pub loss: f64,
    /// Its root, the root mean squared error, in g.
    pub root: f64,
}

impl LineWalk {
    /// What a reader should watch, with units: a line that ran away in powers of ten.
    pub fn readout(&self) -> [(&'static str, String); 4] {
        [
            ("weight", number(self.weight, 2, "g per mm")),
            ("mass at 200 mm", number(self.at_200_mm, 0, "g")),
            ("loss", number(self.loss, 4, "kg²")),
            ("its root", number(self.root, 0, "g")),
        ]
    }
}

/// A line walks downhill on a flock's mean squared error, from weight 0 and bias 0.
///
/// `flock` has a row a penguin, its flipper length in mm and its body mass in g: shape `(n_samples, 2)`. The walk itself
/// counts flippers in cm beyond 20 and masses in kg, as page 1b does. With too large a learning rate the line runs away, and
/// the numbers say so. Cost: O(n_samples · [`MOST_STEPS`]).
///
/// Errors: a flock that is empty, has not two columns or holds a number that is not finite; more than 60 steps; those of
/// [`WalkDownhill::run`].
///
/// ```
/// use ndarray::array;
/// use part1_vocabulary::fitting::line_walk;
/// let flock = array![[190.0, 3500.0], [200.0, 4000.0], [210.0, 4500.0]];
/// let walk = line_walk(&flock, 60, 0.2)?;
/// assert!((walk.weight - 50.0).abs() < 0.01 && (walk.at_200_mm - 4000.0).abs() < 0.01);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 1b (fitting).
pub fn line_walk<'a>(
    flock: impl Into<ArrayView2<'a, f64>>,
    n_steps: usize,
    learning_rate: f64,
) -> Result<LineWalk> {
    line_walk_of(flock.into(), n_steps, learning_rate)
}

fn line_walk_of(
    flock: ArrayView2<'_, f64>,
    n_steps: usize,
    learning_rate: f64,
) -> Result<LineWalk> {
    check::samples("the flock", &flock)?;
    check::features("the flock", &flock, 2)?;
    if n_steps > MOST_STEPS {
        return Err(Error::invalid("n_steps", n_steps, format!("at most {MOST_STEPS}")));
    }
    let x = flock.column(0).each(&|mm| mm / 10.0 - 20.0);
    let y = &flock.column(1) / 1000.0;
    let loss = |at: ArrayView1<'_, f64>| {
        let misses = at[0] * &x + at[1] - &y;
        sum::sum(&misses.each(&|miss| miss * miss)) / y.len() as f64
    };
    let walk = |n_steps: usize| {
        let walk = WalkDownhill { learning_rate, n_steps, ..Default::default() };
        walk.run(loss, &array![0.0, 0.0])
    };
    let (end, losses) = (walk(n_steps)?.end, walk(MOST_STEPS)?.losses);
    let loss = losses[n_steps];
    Ok(LineWalk {
        weight: end[0] * 100.0,
        at_200_mm: end[1] * 1000.0,
        losses,
        loss,
        root: loss.sqrt() * 1000.0,
    })
}

/// Draws [`line_walk`]: the flock with the line and its misses, and the loss over the steps.
///
/// Every tenth penguin has its miss as a stroke. The axes are the same wherever the walk stands, so that two pictures can be
/// compared; of a line that runs away they show what passes through them, and the loss above them is named.
///
/// Errors: as [`line_walk`].
///
/// ```
/// use ndarray::array;
/// use part1_vocabulary::fitting::walk_figure;
/// let flock = array![[190.0, 3500.0], [200.0, 4000.0], [210.0, 4500.0]];
/// assert!(walk_figure(&flock, 10, 0.1)?.contains("After 10 steps"));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 1b (fitting).
pub fn walk_figure<'a>(
    flock: impl Into<ArrayView2<'a, f64>>,
    n_steps: usize,
    learning_rate: f64,
) -> Result<String> {
    walk_figure_of(flock.into(), n_steps, learning_rate)
}

fn walk_figure_of(
    flock: ArrayView2<'_, f64>,
    n_steps: usize,
    learning_rate: f64,
) -> Result<String> {
    let walk = line_walk_of(flock, n_steps, learning_rate)?;
    let steps = if n_steps == 1 { "1 step".to_owned() } else { format!("{n_steps} steps") };
    let title = format!("After {steps} with learning rate {}", show::fixed(learning_rate, 2));
    let description = format!(
        "Left, {} penguins by flipper length and body mass, and a line that predicts {} for a flipper of 200 mm; a stroke \
         joins every tenth penguin to the line. Right, the loss of the line over {MOST_STEPS} steps, {} where it stands.",
        flock.nrows(),
        number(walk.at_200_mm, 0, "g"),
        number(walk.loss, 4, "kg²"),
    );
    panels(&title, &description, 2, &[&line_panel(flock, &walk), &loss_panel(&walk, n_steps)])
}

/// The flock, the line, and every tenth miss.
fn line_panel(flock: ArrayView2<'_, f64>, walk: &LineWalk) -> Figure {
    let predicted_kg = |mm: f64| (walk.weight * (mm - 200.0) + walk.at_200_mm) / 1000.0;
    let [from, to] = FLIPPER_MM;
    let mut figure = Figure::new("the line and every tenth miss", "")
        .size(350, 340)
        .x_label("flipper length (mm)")
        .y_label("body mass (kg)")
        .x_range(from, to)
        .y_range(0.0, MOST_KG);
    let place = |penguin: ArrayView1<'_, f64>| (penguin[0], penguin[1] / 1000.0);
    for penguin in flock.rows() {
        figure = figure.line("", Color::Grid, [place(penguin)]); // a quiet dot, behind the line
    }
    let tenth = || flock.rows().into_iter().step_by(10);
    for penguin in tenth() {
        let (mm, kg) = place(penguin);
        figure = figure.line("", Color::Red, [(mm, kg), (mm, predicted_kg(mm))]);
    }
    figure.line("", Color::Blue, [(from, predicted_kg(from)), (to, predicted_kg(to))]).points(
        "",
        Color::Ink,
        tenth().map(place),
    )
}

/// The loss over the steps, the walked ones as a line, and where the walk stands.
fn loss_panel(walk: &LineWalk, n_steps: usize) -> Figure {
    // Far above the axis only the direction counts.
    let places: Vec<(f64, f64)> =
        walk.losses.iter().enumerate().map(|(step, loss)| (step as f64, loss.min(1e6))).collect();
    let (walked, ahead) = (&places[..=n_steps], &places[n_steps..]);
    let here = places[n_steps];
    let mut figure = Figure::new(format!("the loss: {}", number(walk.loss, 2, "kg²")), "")
        .size(290, 340)
        .x_label("steps taken")
        .y_label("loss (kg²)")
        .x_range(0.0, MOST_STEPS as f64)
        .y_range(0.0, MOST_LOSS)
        .dashed("", Color::Muted, ahead)
        .line("", Color::Blue, walked);
    if here.1 <= MOST_LOSS {
        figure = figure.points("", Color::Orange, [here]);
    } else {
        let (low, high) = (MOST_LOSS * 0.85, MOST_LOSS * 0.99);
        figure = figure.arrow(Color::Orange, (here.0, low), (here.0, high));
    }
    figure
}

/// A number with its unit: `3,709 g`, and `−2.5 × 10⁸ g` where its digits would tell nothing.
fn number(value: f64, decimals: usize, unit: &str) -> String {
    let text = if value.abs() >= 1e6 {
        power_of_ten(value)
    } else if decimals == 0 {
        show::integer(value.round())
    } else {
        show::fixed(value, decimals)
    };
    format!("{} {unit}", text.replace('-', "−"))
}

/// A number as `2.5 × 10⁸`.
fn power_of_ten(value: f64) -> String {
    let text = format!("{value:.1e}");
    let Some((mantissa, exponent)) = text.split_once('e') else {
        return text; // it is no number
    };
    const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let digits = exponent.chars().filter_map(|c| RAISED.get(c.to_digit(10)? as usize));
    format!("{mantissa} × 10{}", digits.collect::<String>())
}
