//! A network of two layers learns the border between a disc and the ring around it.

use ndarray::{Array1, Array2};
use numerics::{Result, Rng, check, functions, matrix_of};
use show::figure::{Color, Figure};

use crate::activations::Activation;

/// The map reaches from −3 to 3 on both axes.
const HALF_WIDTH: f64 = 3.0;
/// So many cells of the map lie side by side.
const N_CELLS: usize = 72;
/// So many points are learned, half of them in the disc.
const N_POINTS: usize = 100;
/// The most units, and the most steps.
const MOST: usize = 1000;

/// Points in a disc (class 1), and points in a ring around it (class 0): no straight line is between them.
///
/// The first half has the class 1 and is spread over the disc of radius 1; the others are at radius 1.5 to 2.5. Angles are
/// drawn first, all of them, then radii. Shapes: `(n_samples, 2)` and `(n_samples)`.
///
/// Errors: fewer than two samples, or more than memory holds.
///
/// ```
/// let (x, y) = networks::figures::ring(100, &mut numerics::Rng::new(7))?;
/// let radius = |i: usize| (x[[i, 0]] * x[[i, 0]] + x[[i, 1]] * x[[i, 1]]).sqrt();
/// assert!((0..100).all(|i| (radius(i) < 1.25) == (y[i] == 1.0)));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 11b (activations).
pub fn ring(n_samples: usize, rng: &mut Rng) -> Result<(Array2<f64>, Array1<f64>)> {
    check::at_least("n_samples", n_samples, 2)?;
    check::size("the points", &[n_samples, 2])?;
    let angles = rng.uniforms(n_samples) * std::f64::consts::TAU;
    let shares = rng.uniforms(n_samples);
    let in_disc = |i: usize| i < n_samples / 2;
    let x = matrix_of((n_samples, 2), &|i, axis| {
        let radius = if in_disc(i) { shares[i].sqrt() } else { 1.5 + shares[i] };
        radius * if axis == 0 { libm::cos(angles[i]) } else { libm::sin(angles[i]) }
    });
    let y = (0..n_samples).map(|i| if in_disc(i) { 1.0 } else { 0.0 }).collect();
    Ok((x, y))
}

/// What a network has made of the disc and the ring.
#[derive(Debug, Clone)]
pub struct Border {
    /// The chart: orange where the network takes the disc to be, blue where the ring; a dashed line for each unit.
    pub chart: Figure,
    /// How many of the 100 points are on their side of the border.
    pub right: usize,
    /// The mean cross-entropy in nats. A walk with too large a learning rate may leave it large, but finite.
    pub loss: f64,
    /// How many numbers were learned.
    pub n_parameters: usize,
}

/// Trains a network of one hidden layer on 100 points of [`ring`], and draws its border.
///
/// Points and first weights are standard normal draws of fixed seeds, biases begin at 0. Each of the `n_steps` is plain
/// gradient descent on all points. A step that would leave the range of `f64` is not taken, and is the last.
/// Cost: `n_steps · width · 100` activations, and `width` for each of 5,184 places of the map.
///
/// Errors: a width that is not from 1 to 1,000; more than 1,000 steps; a learning rate that is not positive; a slope of
/// `LeakyRelu` that is not from 0 to 1.
///
/// ```
/// use networks::{activations::Activation, figures::learn_border};
/// let triangle = learn_border(3, Activation::Relu, 1.0, 300)?;
/// assert_eq!((triangle.right, triangle.n_parameters), (100, 13));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 11b (activations).
pub fn learn_border(
    width: usize,
    activation: Activation,
    learning_rate: f64,
    n_steps: usize,
) -> Result<Border> {
    check::between("width", width, 1, ("the most units", MOST))?;
    check::between("n_steps", n_steps, 0, ("the most steps", MOST))?;
    check::positive("learning_rate", learning_rate)?;
    if let Activation::LeakyRelu { slope } = activation {
        check::fraction("slope", slope)?;
    }
    let (x, y) = ring(N_POINTS, &mut Rng::new(7))?;
    let points: Vec<([f64; 2], f64)> =
        x.rows().into_iter().zip(&y).map(|(x, &y)| ([x[0], x[1]], y)).collect();
    let mut network = Network::random(width, activation, &mut Rng::new(1));
    for _ in 0..n_steps {
        let stepped = network.stepped(&points, learning_rate);
        if !points.iter().all(|(x, _)| stepped.logit(*x).is_finite()) {
            break;
        }
        network = stepped;
    }

    let logits: Vec<f64> = points.iter().map(|(x, _)| network.logit(*x)).collect();
    let pairs = || logits.iter().zip(&y);
    let right = pairs().filter(|(z, y)| (**z > 0.0) == (**y == 1.0)).count();
    // Divided first, so that the sum of large losses stays in range.
    let share = |(z, y): (&f64, &f64)| (functions::softplus(*z) - y * z) / N_POINTS as f64;
    let loss = pairs().map(share).sum();
    let chart = network.chart(&points, right, n_steps);
    Ok(Border { chart, right, loss, n_parameters: 4 * width + 1 })
}

/// Two features, one hidden layer, one logit.
#[derive(Debug, Clone)]
struct Network {
    activation: Activation,
    /// Each unit's two weights.
    w: Vec<[f64; 2]>,
    b: Vec<f64>,
    /// The weights of the output.
    v: Vec<f64>,
    c: f64,
}

impl Network {
    fn random(width: usize, activation: Activation, rng: &mut Rng) -> Self {
        let w: Array2<f64> = rng.normals((2, width));
        let w = (0..width).map(|unit| [w[[0, unit]], w[[1, unit]]]).collect();
        Network { activation, w, b: vec![0.0; width], v: rng.normals(width).to_vec(), c: 0.0 }
    }

    fn sum(&self, unit: usize, x: [f64; 2]) -> f64 {
        let w = self.w[unit];
        w[0] * x[0] + w[1] * x[1] + self.b[unit]
    }

    fn logit(&self, x: [f64; 2]) -> f64 {
        let hidden = |unit: usize| self.activation.value(self.sum(unit, x));
        self.v.iter().enumerate().fold(self.c, |logit, (unit, v)| logit + v * hidden(unit))
    }

    /// The network after one step of gradient descent on all points.
    fn stepped(&self, points: &[([f64; 2], f64)], learning_rate: f64) -> Self {
        let rate = learning_rate / points.len() as f64;
        let mut next = self.clone();
        for &(x, y) in points {
            let step = rate * (functions::sigmoid(self.logit(x)) - y); // probability minus truth
            for unit in 0..self.w.len() {
                let sum = self.sum(unit, x);
                let through = step * self.v[unit] * self.activation.slope(sum);
                next.v[unit] -= step * self.activation.value(sum);
                next.w[unit][0] -= through * x[0];
                next.w[unit][1] -= through * x[1];
                next.b[unit] -= through;
            }
            next.c -= step;
        }
        next
    }

    fn chart(&self, points: &[([f64; 2], f64)], right: usize, n_steps: usize) -> Figure {
        let (width, name) = (self.w.len(), self.activation.name());
        let units = if width == 1 { "1 unit".to_owned() } else { format!("{width} units") };
        let steps = if n_steps == 1 { "1 step".to_owned() } else { format!("{n_steps} steps") };
        let title = format!("{units}, {name}, {steps}: {right} of {} right", points.len());
        let description = format!(
            "A disc of points and a ring of points around it. Tinted: where a network of {units} ({name}) sees the disc and \
             where the ring, after {steps}; {right} of {} points are right. Dashed: where each unit's weighted sum is 0.",
            points.len()
        );
        let place = |k: usize| HALF_WIDTH * ((2 * k + 1) as f64 / N_CELLS as f64 - 1.0);
        let classes = matrix_of((N_CELLS, N_CELLS), &|row, column| {
            f64::from(self.logit([place(column), place(row)]) > 0.0)
        });
        let ends = (-HALF_WIDTH, HALF_WIDTH);
        let mut chart = Figure::new(title, description)
            .size(460, 540)
            .equal_axes()
            .x_label("x₁")
            .y_label("x₂")
            .x_range(ends.0, ends.1)
            .y_range(ends.0, ends.1)
            .regions(ends, ends, &[Color::Blue, Color::Orange], classes);
        for unit in 0..width {
            if let Some(line) = self.zero_line(unit) {
                chart = chart.dashed("", Color::Muted, line);
            }
        }
        for (name, color, class) in [("disc", Color::Orange, 1.0), ("ring", Color::Blue, 0.0)] {
            let of_it = points.iter().filter(|(_, y)| *y == class).map(|(x, _)| (x[0], x[1]));
            chart = chart.points(name, color, of_it.collect::<Vec<_>>());
        }
        chart
    }

    /// Where a unit's weighted sum is 0: the two ends of that line on the map, if it crosses the map.
    fn zero_line(&self, unit: usize) -> Option<Vec<(f64, f64)>> {
        let ([w0, w1], b) = (self.w[unit], self.b[unit]);
        // The flatter way round, so that the divisor is the larger weight.
        let steep = w0.abs() > w1.abs();
        let (along, across) = if steep { (w1, w0) } else { (w0, w1) };
        let at = |t: f64| -(along * t + b) / across;
        // Of −3 to 3 along one axis the part whose other coordinate is on the map, too.
        let mut range = (-HALF_WIDTH, HALF_WIDTH);
        let slope = -along / across;
        if slope == 0.0 {
            if at(0.0).abs() > HALF_WIDTH {
                return None;
            }
        } else {
            let crossings = [-HALF_WIDTH, HALF_WIDTH].map(|end| (end - at(0.0)) / slope);
            range.0 = range.0.max(crossings[0].min(crossings[1]));
            range.1 = range.1.min(crossings[0].max(crossings[1]));
        }
        let line = [range.0, range.1].map(|t| if steep { (at(t), t) } else { (t, at(t)) });
        let inside = range.0 < range.1 && line.iter().all(|(x, y)| x.is_finite() && y.is_finite());
        inside.then(|| line.to_vec())
    }
}
