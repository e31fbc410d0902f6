//! A network that reads digits, trained beforehand, and what becomes of its answer when a digit is moved.

use ndarray::{Array2, ArrayView1, ArrayView2, Axis};
use numerics::estimator::{PredictProba, Targets};
use numerics::{Error, Result, Rng, check, matrix_of};
use show::figure::{Align, Color, Diagram};

use crate::activations::Activation;
use crate::mlp::Mlp;

/// The parameters of [`reader`] in thousandths.
const WEIGHTS: &str = include_str!("reader.txt");

/// A digit has so many pixels a side.
const SIDE: usize = 8;

/// The network of page 11d: 64 pixels from 0 to 1, 128 hidden units, ten classes; weights rounded to thousandths.
///
/// It learned from the first 1,287 digits of `data::digits`. A test of `part3-networks`, `reader_is_made_again`, makes the
/// file of its weights, and another trains it anew and compares.
///
/// Errors: none with the file that lies here. Cost: 9,610 numbers are read.
///
/// ```
/// assert_eq!(networks::figures::reader()?.sizes(), [64, 128, 10]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 11d (digits).
pub fn reader() -> Result<Mlp> {
    let mut network = Mlp::zeros(&[SIDE * SIDE, 128, 10], &[Activation::Relu])?;
    let mut numbers = WEIGHTS.split_ascii_whitespace().map(str::parse::<i32>);
    for parameter in network.parameters_mut() {
        let Some(Ok(thousandths)) = numbers.next() else {
            return Err(Error::empty(
                "the rest of reader.txt",
                "a whole number for each parameter",
            ));
        };
        *parameter = f64::from(thousandths) / 1000.0;
    }
    Ok(network)
}

/// Pictures of 8 × 8 pixels, a row each, moved by so many pixels; what comes in from outside is 0.
///
/// Between whole pixels a value is mixed of its four neighbors. Shape: (n_samples, 64), as `x`. Errors: another number of
/// pixels; numbers that are not finite; a move by more than 8 pixels. Cost: 4 products a pixel.
///
/// ```
/// use ndarray::Array2;
/// let mut x = Array2::zeros((1, 64));
/// x[[0, 0]] = 1.0; // the upper left corner
/// let moved = networks::figures::moved(&x, 0.5, 2.0)?;
/// assert_eq!((moved[[0, 16]], moved[[0, 17]]), (0.5, 0.5));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 11d (digits).
pub fn moved<'x>(x: impl Into<ArrayView2<'x, f64>>, right: f64, down: f64) -> Result<Array2<f64>> {
    moved_of(x.into(), right, down)
}

fn moved_of(x: ArrayView2<'_, f64>, right: f64, down: f64) -> Result<Array2<f64>> {
    check::features("x", &x, SIDE * SIDE)?;
    let side = SIDE as f64;
    for (name, by) in [("right", right), ("down", down)] {
        if !(-side..=side).contains(&by) {
            return Err(Error::invalid(name, by, "from -8 to 8 pixels"));
        }
    }
    let pixel = |i: usize, row: f64, column: f64| {
        let inside = (0.0..side).contains(&row) && (0.0..side).contains(&column);
        if inside { x[[i, SIDE * row as usize + column as usize]] } else { 0.0 }
    };
    Ok(matrix_of(x.dim(), &|i, place| {
        let (row, column) = ((place / SIDE) as f64 - down, (place % SIDE) as f64 - right);
        let (top, left) = (row.floor(), column.floor());
        let (low, far) = (row - top, column - left); // shares of the lower and of the right neighbors
        let above = (1.0 - far) * pixel(i, top, left) + far * pixel(i, top, left + 1.0);
        let below = (1.0 - far) * pixel(i, top + 1.0, left) + far * pixel(i, top + 1.0, left + 1.0);
        (1.0 - low) * above + low * below
    }))
}

/// What [`read_digit`] and [`read_drawn`] show.
#[derive(Debug, Clone)]
pub struct Reading {
    /// The picture as the network gets it, and its ten probabilities as bars.
    pub svg: String,
    /// The class with the largest probability, and that probability.
    pub answer: (usize, f64),
    /// How many of all pictures the network names rightly, each treated in the same way; 0 where one was drawn.
    pub right: usize,
}

/// Moves digits, adds noise to their pixels, and lets [`reader`] name them; draws one of them.
///
/// Shapes: `x` (n_samples, 64), pixels from 0 to 1; `y` (n_samples,). The noise is normal, of a fixed seed: with twice
/// the strength it is the same, twice as strong. Errors: as [`moved`]; not one class a picture; a class above 9; no picture
/// of this number; a strength that is negative or not finite. Cost: 9,472 products a picture.
///
/// Explained in Part III, chapter 11d (digits).
pub fn read_digit<'x, 'y>(
    x: impl Into<ArrayView2<'x, f64>>,
    y: impl Targets<'y, Target = usize>,
    picture: usize,
    (right, down): (f64, f64),
    noise: f64,
) -> Result<Reading> {
    read_digit_of(x.into(), y.targets(), picture, (right, down), noise)
}

fn read_digit_of(
    x: ArrayView2<'_, f64>,
    y: ArrayView1<'_, usize>,
    picture: usize,
    (right, down): (f64, f64),
    noise: f64,
) -> Result<Reading> {
    check::samples_and_targets(&x, y.len())?;
    check::between("picture", picture, 0, ("the last picture's number", x.nrows() - 1))?;
    check::non_negative("noise", noise)?;
    if let Some(i) = y.iter().position(|&class| class > 9) {
        return Err(Error::invalid(format!("y[{i}]"), y[i], "from 0 to 9"));
    }
    let pictures = treated(x, (right, down), noise)?;
    let shares = reader()?.predict_proba(&pictures)?;
    let answers: Vec<usize> = shares.rows().into_iter().map(largest).collect();
    let n_right = answers.iter().zip(&y).filter(|(answer, truth)| answer == truth).count();
    let answer = answers[picture];
    let drawing = Drawing { pixels: pictures.row(picture), shares: shares.row(picture) };
    let written = Written { class: y[picture], right: n_right, of: x.nrows() };
    let svg = drawing.svg(way(right, down, noise), answer, Some(written))?;
    Ok(Reading { svg, answer: (answer, shares[[picture, answer]]), right: n_right })
}

/// A digit that the reader of the page drew, moved and with noise as in [`read_digit`], and what [`reader`] takes it for.
///
/// Shape: `drawn` (64,), pixels from 0 to 1, row by row. Which digit it shall be is not told, so no bar is the right one.
/// Errors: another number of pixels; as [`moved`]; a strength that is negative or not finite. Cost: 9,472 products.
///
/// ```
/// use ndarray::Array1;
/// // A vertical stroke, two pixels wide.
/// let stroke = Array1::from_shape_fn(64, |i| if [3, 4].contains(&(i % 8)) { 1.0 } else { 0.0 });
/// assert_eq!(networks::figures::read_drawn(&stroke, (0.0, 0.0), 0.0)?.answer.0, 1);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 11d (digits).
pub fn read_drawn<'x>(
    drawn: impl Into<ArrayView1<'x, f64>>,
    (right, down): (f64, f64),
    noise: f64,
) -> Result<Reading> {
    let drawn = drawn.into();
    check::non_negative("noise", noise)?;
    let pictures = treated(drawn.insert_axis(Axis(0)), (right, down), noise)?;
    let shares = reader()?.predict_proba(&pictures)?;
    let answer = largest(shares.row(0));
    let drawing = Drawing { pixels: pictures.row(0), shares: shares.row(0) };
    let svg = drawing.svg(way(right, down, noise), answer, None)?;
    Ok(Reading { svg, answer: (answer, shares[[0, answer]]), right: 0 })
}

/// The pictures as the network gets them: moved, and with noise.
fn treated(x: ArrayView2<'_, f64>, (right, down): (f64, f64), noise: f64) -> Result<Array2<f64>> {
    let mut pictures = moved_of(x, right, down)?;
    if noise > 0.0 {
        let normals: Array2<f64> = Rng::new(7).normals(pictures.dim());
        pictures.scaled_add(noise, &normals);
    }
    Ok(pictures)
}

/// The first class of the largest probability.
fn largest(shares: ArrayView1<'_, f64>) -> usize {
    (1..10).fold(0, |k, j| if shares[j] > shares[k] { j } else { k })
}

/// What was done to the pictures, in words: none where nothing was.
fn way(right: f64, down: f64, noise: f64) -> String {
    let mut parts = Vec::new();
    for (by, ways) in [(right, ["to the right", "to the left"]), (down, ["down", "up"])] {
        if by != 0.0 {
            let way = ways[usize::from(by < 0.0)];
            let decimals = usize::from(by.fract() != 0.0);
            let unit = if by.abs() == 1.0 { "pixel" } else { "pixels" };
            parts.push(format!("{} {unit} {way}", show::fixed(by.abs(), decimals)));
        }
    }
    if noise > 0.0 {
        parts.push(format!("noise {}", show::fixed(noise, 2)));
    }
    parts.join(", ")
}

/// What is known of a picture that nobody drew on the page.
#[derive(Clone, Copy)]
struct Written {
    /// The digit that its writer meant.
    class: usize,
    /// So many pictures are named rightly, treated as this one is.
    right: usize,
    /// Of so many.
    of: usize,
}

/// One picture and its probabilities.
struct Drawing<'a> {
    pixels: ArrayView1<'a, f64>,
    shares: ArrayView1<'a, f64>,
}

impl Drawing<'_> {
    fn svg(&self, way: String, answer: usize, written: Option<Written>) -> Result<String> {
        let bars = format!(
            "Beside it a bar for each of ten classes, as long as the network's probability; the longest is {answer}."
        );
        let way = match (way.is_empty(), written) {
            (false, _) => way,
            (true, Some(_)) => "As it was written".to_owned(),
            (true, None) => "As it was drawn".to_owned(),
        };
        let (title, description, below) = match written {
            Some(Written { class, right, of }) => (
                format!("{way}: the {class} is read as {answer}"),
                format!(
                    "A digit of 8 by 8 pixels, a {class}. {bars} Treated in this way, {right} of {of} pictures are \
                     named rightly."
                ),
                [format!("written as {class}"), format!("so treated, right of {of}: {right}")],
            ),
            None => (
                format!("{way}: your drawing is read as {answer}"),
                format!("A drawing of 8 by 8 pixels. {bars}"),
                ["drawn by you".to_owned(), format!("read as {answer}")],
            ),
        };
        let pixels = matrix_of((SIDE, SIDE), &|row, column| self.pixels[SIDE * row + column]);
        let mut diagram = Diagram::new(title, description)
            .size(640, 330)
            .shades((24.0, 60.0), 28.0, pixels)
            .frame(Color::Muted, (24.0, 60.0), (224.0, 224.0))
            .text(Color::Muted, Align::Left, (24.0, 306.0), &below[0])
            .text(Color::Muted, Align::Right, (616.0, 306.0), &below[1]);
        for (class, &share) in self.shares.iter().enumerate() {
            let middle = 69.0 + 22.5 * class as f64;
            let color = match written {
                Some(written) if class == written.class => Color::Green,
                Some(_) if class == answer => Color::Red,
                _ => Color::Blue,
            };
            diagram = diagram.text(Color::Ink, Align::Right, (316.0, middle), &class.to_string());
            if share >= 0.005 {
                diagram = diagram.boxed(color, (326.0, middle - 8.0), (230.0 * share, 16.0), "");
            }
            let after = 336.0 + 230.0 * share;
            diagram =
                diagram.text(Color::Ink, Align::Left, (after, middle), &show::fixed(share, 2));
        }
        diagram.svg()
    }
}
