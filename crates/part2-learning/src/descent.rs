//! A valley with two knobs: flat along one, steep along the other, and a walk down it.

use numerics::{Error, Result, check};
use show::figure::{Color, Figure};

/// The half widths of the map: what [`valley_figure`] shows reaches from −5 to 5 and from −2.5 to 2.5.
const HALF_WIDTH: [f64; 2] = [5.0, 2.5];
/// How many contour lines lie between the minimum and the corner of the map.
const N_CONTOURS: usize = 12;
/// The most steps a walk may have.
const MOST_STEPS: usize = 10_000;
/// A walk has arrived when the loss is this share of what it was at the start.
const ARRIVED: f64 = 1e-6;

/// The loss of two parameters as a valley: a gentle slope along `w₀`, a slope `conditioning` times as steep along `w₁`.
///
/// `loss(w) = ½ (w₀² + conditioning · w₁²)`, with its minimum, 0, at (0, 0)
///
/// With conditioning 1 it is a round bowl; with 100 a narrow gorge.
///
/// ```
/// use part2_learning::descent::Valley;
/// let valley = Valley { conditioning: 20.0 };
/// assert_eq!(valley.loss([-4.0, 1.5]), 30.5); // ½ (16 + 20 · 2.25)
/// assert_eq!(valley.gradient([-4.0, 1.5]), [-4.0, 30.0]);
/// ```
///
/// Explained in Part II, chapter 8b (gradient descent).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Valley {
    /// How many times as fast the slope changes across the valley as along it: at least 1.
    pub conditioning: f64,
}

impl Valley {
    /// Where the walks of [`valley_path`] begin.
    pub const START: [f64; 2] = [-4.0, 1.5];

    /// The height at a place: `½ (w₀² + conditioning · w₁²)`. Very far away it is infinite, and NaN beyond.
    pub fn loss(&self, w: [f64; 2]) -> f64 {
        0.5 * (w[0] * w[0] + self.conditioning * w[1] * w[1])
    }

    /// The two slopes at a place: `(w₀, conditioning · w₁)`. Very far away one is infinite, and NaN beyond.
    pub fn gradient(&self, w: [f64; 2]) -> [f64; 2] {
        [w[0], self.conditioning * w[1]]
    }

    /// The closed line of all places with this loss, as 97 points of an ellipse; the last is the first.
    ///
    /// A loss that is not positive gives the minimum, 97 times; a conditioning that is no valley's (below 1) or a loss near
    /// the largest `f64` gives places that are infinite or NaN.
    pub fn contour(&self, loss: f64) -> Vec<(f64, f64)> {
        let radius = (2.0 * loss.max(0.0)).sqrt();
        let across = radius / self.conditioning.sqrt();
        let angles = (0..=96).map(|k| std::f64::consts::TAU * f64::from(k % 96) / 96.0);
        angles.map(|angle| (radius * libm::cos(angle), across * libm::sin(angle))).collect()
    }

    /// The learning rate from which on a walk never arrives: `2 (1 + momentum) / conditioning`; infinite or NaN for a
    /// conditioning that is no valley's (below 1).
    ///
    /// Source: Boris Polyak, *Some methods of speeding up the convergence of iteration methods*, 1964.
    pub fn largest_learning_rate(&self, momentum: f64) -> f64 {
        2.0 * (1.0 + momentum) / self.conditioning
    }
}

/// Walks down a valley from [`Valley::START`] and gives every place on the way, the start first: `n_steps + 1` of them.
///
/// Each step is `velocity ← momentum · velocity + gradient`, then `w ← w − learning_rate · velocity`; with momentum 0 that
/// is plain gradient descent. (PyTorch's `SGD` writes momentum in the same way.)
///
/// A walk that diverges is recorded like any other: its numbers grow, become infinite, and then NaN.
///
/// Errors: a learning rate that is not positive; a momentum outside 0 to 1, or 1; a conditioning below 1; more than 10,000
/// steps.
///
/// ```
/// use part2_learning::descent::valley_path;
/// let walked = valley_path(0.5, 0.0, 1.0, 2)?;
/// assert_eq!(walked, [[-4.0, 1.5], [-2.0, 0.75], [-1.0, 0.375]]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 8b (gradient descent).
pub fn valley_path(
    learning_rate: f64,
    momentum: f64,
    conditioning: f64,
    n_steps: usize,
) -> Result<Vec<[f64; 2]>> {
    let valley = checked(learning_rate, momentum, conditioning, n_steps)?;
    let (mut w, mut velocity) = (Valley::START, [0.0; 2]);
    let mut walked = vec![w];
    for _ in 0..n_steps {
        let slope = valley.gradient(w);
        for i in 0..2 {
            velocity[i] = momentum * velocity[i] + slope[i];
            w[i] -= learning_rate * velocity[i];
        }
        walked.push(w);
    }
    Ok(walked)
}

/// How a walk down a valley went, in numbers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ValleySummary {
    /// The loss at the start.
    pub start_loss: f64,
    /// The loss at the end; infinite or NaN where the walk diverged far enough.
    pub final_loss: f64,
    /// Whether the walk ended higher than it started, or at no number at all.
    pub diverged: bool,
    /// After how many steps the loss was for the first time below a millionth of what it was at the start, if ever.
    pub arrived_after: Option<usize>,
    /// The learning rate from which on the walk never arrives.
    pub largest_learning_rate: f64,
}

impl ValleySummary {
    /// One line for a reader: `loss 0.0372 after 40 steps`.
    ///
    /// A walk that arrived says after how many steps; one that diverged says so instead of a number with 300 digits.
    pub fn text(&self, n_steps: usize) -> String {
        if self.diverged {
            return format!("diverged within {n_steps} steps");
        }
        let loss = match self.final_loss {
            loss if loss >= 1e-4 || loss == 0.0 => show::fixed(loss, 4),
            _ => "below 0.0001".to_owned(),
        };
        match self.arrived_after {
            Some(steps) => {
                format!("loss {loss} after {n_steps} steps; a millionth of the start after {steps}")
            }
            None => format!("loss {loss} after {n_steps} steps"),
        }
    }
}

/// How the walk of [`valley_path`] went, in numbers; a loss beyond `f64` is infinite.
///
/// Errors: as [`valley_path`].
///
/// ```
/// use part2_learning::descent::valley_summary;
/// let good = valley_summary(0.09, 0.0, 20.0, 200)?;
/// assert!(!good.diverged && good.arrived_after == Some(67));
/// assert!(valley_summary(0.11, 0.0, 20.0, 200)?.diverged); // the limit is 2 / 20
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 8b (gradient descent).
pub fn valley_summary(
    learning_rate: f64,
    momentum: f64,
    conditioning: f64,
    n_steps: usize,
) -> Result<ValleySummary> {
    let valley = Valley { conditioning };
    let walked = valley_path(learning_rate, momentum, conditioning, n_steps)?;
    let losses: Vec<f64> = walked.iter().map(|w| valley.loss(*w)).collect();
    let (start_loss, final_loss) = (losses[0], losses[n_steps]);
    Ok(ValleySummary {
        start_loss,
        final_loss,
        diverged: final_loss.is_nan() || final_loss > start_loss,
        arrived_after: losses.iter().position(|loss| *loss < ARRIVED * start_loss),
        largest_learning_rate: valley.largest_learning_rate(momentum),
    })
}

/// Draws a valley's contour lines and the walk of [`valley_path`] down it, with how it went as the title, as one SVG.
///
/// Errors: as [`valley_path`]. Cost: O(n_steps).
///
/// ```
/// let svg = part2_learning::descent::valley_figure(0.09, 0.0, 20.0, 40)?;
/// assert!(svg.starts_with("<svg"));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 8b (gradient descent).
pub fn valley_figure(
    learning_rate: f64,
    momentum: f64,
    conditioning: f64,
    n_steps: usize,
) -> Result<String> {
    valley_chart(learning_rate, momentum, conditioning, n_steps)?.svg()
}

/// The chart of [`valley_figure`], to be resized or put beside others.
///
/// The map is always the same, from −5 to 5 along the valley and from −2.5 to 2.5 across it, so that two charts can be
/// compared. A walk that leaves it is drawn up to its first place outside.
///
/// Errors: as [`valley_path`]. Cost: O(n_steps).
pub fn valley_chart(
    learning_rate: f64,
    momentum: f64,
    conditioning: f64,
    n_steps: usize,
) -> Result<Figure> {
    let valley = checked(learning_rate, momentum, conditioning, n_steps)?;
    let walked = valley_path(learning_rate, momentum, conditioning, n_steps)?;
    let summary = valley_summary(learning_rate, momentum, conditioning, n_steps)?.text(n_steps);
    let walk = visible(&walked);

    let [right, top] = HALF_WIDTH;
    let description = format!(
        "Contour lines of a valley {conditioning} times as steep across as along, and the path of {n_steps} steps with \
         learning rate {learning_rate} and momentum {momentum} from its upper left end: {summary}."
    );
    let mut figure = Figure::new(capitalized(&summary), description)
        .size(640, 400)
        .x_label("w₀ (along the valley)")
        .y_label("w₁ (across the valley)")
        .x_range(-right, right)
        .y_range(-top, top);
    let outermost = valley.loss(HALF_WIDTH).sqrt();
    for ring in 1..=N_CONTOURS {
        let level = outermost * (ring as f64 - 0.5) / N_CONTOURS as f64;
        figure = figure.line("", Color::Grid, valley.contour(level * level));
    }
    figure = figure.points("", Color::Green, [(0.0, 0.0)]).annotate(0.0, 0.0, "minimum");
    figure = figure.line("", Color::Blue, walk.clone()).points("", Color::Blue, walk);
    Ok(figure.annotate(Valley::START[0], Valley::START[1], "start"))
}

/// The places of a walk that the map can show: up to the first outside, and none that lies on the one before.
fn visible(walked: &[[f64; 2]]) -> Vec<(f64, f64)> {
    let mut shown: Vec<(f64, f64)> = Vec::new();
    for &[along, across] in walked {
        if !(along.is_finite() && across.is_finite()) {
            break;
        }
        // Far outside only the direction counts; a number of any size would do.
        let place = (along.clamp(-1e3, 1e3), across.clamp(-1e3, 1e3));
        let near =
            |last: &(f64, f64)| (last.0 - place.0).abs() < 0.01 && (last.1 - place.1).abs() < 0.01;
        if !shown.last().is_some_and(near) {
            shown.push(place);
        }
        if along.abs() > HALF_WIDTH[0] || across.abs() > HALF_WIDTH[1] {
            break;
        }
    }
    shown
}

fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

fn checked(learning_rate: f64, momentum: f64, conditioning: f64, n_steps: usize) -> Result<Valley> {
    check::positive("learning_rate", learning_rate)?;
    if !(0.0..1.0).contains(&momentum) {
        return Err(Error::invalid("momentum", momentum, "from 0 to less than 1"));
    }
    if !(conditioning >= 1.0 && conditioning.is_finite()) {
        return Err(Error::invalid("conditioning", conditioning, "1 or more, and finite"));
    }
    if n_steps > MOST_STEPS {
        return Err(Error::invalid("n_steps", n_steps, format!("at most {MOST_STEPS}")));
    }
    Ok(Valley { conditioning })
}
