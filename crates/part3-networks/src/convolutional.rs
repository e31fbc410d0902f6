//! Page 13a: pictures turned, slanted and moved a little, and a convolutional network that is shown them.

use std::f64::consts::PI;

use ndarray::{Array4, ArrayView2, ArrayView4, Axis};
use networks::convolution::{ConvNet, ConvTraining, Layer};
use numerics::estimator::Targets;
use numerics::{Error, Result, Rng, check};

/// What [`tried`] gives.
const TRIED: &str = include_str!("convolutional/tried.txt");

/// The parameters and running statistics of [`reader`] in thousandths.
const PLAIN: &str = include_str!("convolutional/plain.txt");
const JITTERED: &str = include_str!("convolutional/jittered.txt");

/// Digits as pictures of one channel, from rows of 64 pixels. Shape: (n_samples, 1, 8, 8).
///
/// Errors: rows of another length. Cost: a copy of each pixel.
///
/// ```
/// let pictures = part3_networks::convolutional::pictures(&part3_networks::unseen().x_test)?;
/// assert_eq!(pictures.dim(), (510, 1, 8, 8));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 13a (convolutional).
pub fn pictures<'a>(x: impl Into<ArrayView2<'a, f64>>) -> Result<Array4<f64>> {
    let x = x.into();
    check::same_length("pixels", ("a row of x", x.ncols()), ("a picture", 64))?;
    Ok(Array4::from_shape_fn((x.nrows(), 1, 8, 8), |(n, _, i, j)| x[[n, 8 * i + j]]))
}

/// Copies of pictures, each turned by up to 10 degrees, slanted by up to a fifth and moved by up to 0.7 pixels, at random.
///
/// All pictures once, then all again, `n_copies` times. A pixel between others is their weighted mean; what lies outside is 0.
/// Shape: (n_copies · n_samples, n_channels, height, width). Errors: more than [`check::MOST_ELEMENTS`] pixels.
/// Cost: four pixels are looked up for each.
///
/// ```
/// use ndarray::Array4;
/// use part3_networks::convolutional::jittered;
///
/// let copies = jittered(&Array4::ones((2, 1, 8, 8)), 3, &mut numerics::Rng::new(1))?;
/// assert_eq!(copies.dim(), (6, 1, 8, 8));
/// assert!((copies[[5, 0, 3, 3]] - 1.0).abs() < 1e-12); // the middle of a black square stays black
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 13a (convolutional).
pub fn jittered<'a>(
    x: impl Into<ArrayView4<'a, f64>>,
    n_copies: usize,
    rng: &mut Rng,
) -> Result<Array4<f64>> {
    let x = x.into();
    let (n_samples, n_channels, height, width) = x.dim();
    check::size("the copies' size", &[n_copies, x.len()])?;
    let mut copies = Array4::zeros((n_copies * n_samples, n_channels, height, width));
    let (middle_y, middle_x) = (0.5 * (height as f64 - 1.0), 0.5 * (width as f64 - 1.0));
    for (k, mut copy) in copies.axis_iter_mut(Axis(0)).enumerate() {
        let mut up_to = |most: f64| most * (2.0 * rng.random() - 1.0);
        let (down, right, angle, slant) =
            (up_to(0.7), up_to(0.7), up_to(10.0 * PI / 180.0), up_to(0.2));
        let (cos, sin) = (libm::cos(angle), libm::sin(angle));
        let picture = x.index_axis(Axis(0), k % n_samples);
        for ((channel, i, j), pixel) in copy.indexed_iter_mut() {
            let (y, z) = (i as f64 - middle_y, j as f64 - middle_x);
            let from_y = cos * y - sin * z + down + middle_y;
            let from_x = sin * y + cos * z + slant * y + right + middle_x;
            *pixel = between(picture.index_axis(Axis(0), channel), from_y, from_x);
        }
    }
    Ok(copies)
}

/// A picture's value between four pixels; outside it is 0.
fn between(picture: ArrayView2<'_, f64>, y: f64, x: f64) -> f64 {
    let at = |i: f64, j: f64| {
        let inside = i >= 0.0 && j >= 0.0;
        if inside { picture.get((i as usize, j as usize)).copied().unwrap_or(0.0) } else { 0.0 }
    };
    let (top, left) = (y.floor(), x.floor());
    let (down, right) = (y - top, x - left);
    let upper = (1.0 - right) * at(top, left) + right * at(top, left + 1.0);
    let lower = (1.0 - right) * at(top + 1.0, left) + right * at(top + 1.0, left + 1.0);
    (1.0 - down) * upper + down * lower
}

/// The network of page 13a, 12,314 parameters: three layers of filters of 3 × 3, largest of 2 × 2 after the second, dropout.
///
/// With `residual` the second layer of filters adds its input to its output; the parameters are as many.
///
/// Explained in Part III, chapter 13a (convolutional).
pub fn layers(residual: bool) -> [Layer; 6] {
    let second = match residual {
        true => Layer::Residual { side: 3 },
        false => Layer::Conv { n_outputs: 16, side: 3 },
    };
    [
        Layer::Conv { n_outputs: 16, side: 3 },
        second,
        Layer::MaxPool { size: 2 },
        Layer::Conv { n_outputs: 32, side: 3 },
        Layer::Dropout { percent: 50 },
        Layer::Linear { n_outputs: 10 },
    ]
}

/// What was tried with that network.
///
/// Explained in Part III, chapter 13a (convolutional).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recipe {
    /// Whether the second layer of filters adds its input to its output.
    pub residual: bool,
    /// Whether each picture is shown in [`jittered`] copies, and not as it is.
    pub jitter: bool,
}

impl Recipe {
    /// A network that has seen each picture so many times, in batches of 32, with a label smoothing of 0.1.
    ///
    /// Shapes: `x` (n_samples, 1, 8, 8), `y` (n_samples,), classes 0 to 9. Errors: as [`ConvTraining::fit`] and [`jittered`].
    /// Cost: three forward passes for each picture and time.
    ///
    /// ```
    /// use part3_networks::convolutional::{Recipe, pictures};
    /// let digits = part3_networks::unseen();
    /// let recipe = Recipe { residual: false, jitter: true };
    /// let network = recipe.learn(&pictures(&digits.x_train)?, &digits.y_train, 1, 1)?;
    /// assert_eq!(network.n_parameters(), 12_314);
    /// # Ok::<(), numerics::Error>(())
    /// ```
    ///
    /// Explained in Part III, chapter 13a (convolutional).
    pub fn learn<'x, 'y>(
        &self,
        x: impl Into<ArrayView4<'x, f64>>,
        y: impl Targets<'y, Target = usize>,
        times: usize,
        seed: u64,
    ) -> Result<ConvNet> {
        let (x, y) = (x.into(), y.targets());
        let mut rng = Rng::new(seed);
        let mut network = ConvNet::new((1, 8, 8), &layers(self.residual), &mut rng)?;
        let mut training = ConvTraining { label_smoothing: 0.1, ..ConvTraining::default() };
        if !self.jitter {
            training.n_epochs = times;
            training.fit(&mut network, x, y, &mut rng)?;
            return Ok(network);
        }
        let copies = jittered(x, times, &mut rng)?;
        let classes: Vec<usize> = (0..times).flat_map(|_| y.iter().copied()).collect();
        training.n_epochs = 1; // through all copies
        training.fit(&mut network, &copies, &classes, &mut rng)?;
        Ok(network)
    }

    /// Right of 100, if each of the 14 writers is left out once: the mean over the writers, after `times` looks at each picture.
    ///
    /// The seed of a fold is `100 · seed + fold`, as on page 11d. Errors: as [`learn`](Self::learn). Cost: 14 trainings.
    ///
    /// Explained in Part III, chapter 13a (convolutional).
    pub fn leave_one_writer_out(&self, times: usize, seed: u64) -> Result<f64> {
        let (digits, writers) = (data::digits(), data::digit_writers());
        let x = pictures(&(&digits.x / 16.0))?;
        let mut right = 0.0;
        for writer in 0..14 {
            let rows = |out: bool| -> Vec<usize> {
                (0..writers.len()).filter(|&row| (writers[row] == writer) == out).collect()
            };
            let (seen, unseen) = (rows(false), rows(true));
            let y = digits.y.select(Axis(0), &seen);
            let seed = 100 * seed + writer as u64;
            let network = self.learn(&x.select(Axis(0), &seen), &y, times, seed)?;
            let answers = network.predict(&x.select(Axis(0), &unseen))?;
            let truth = digits.y.select(Axis(0), &unseen);
            let n_right = answers.iter().zip(&truth).filter(|(answer, y)| answer == y).count();
            right += 100.0 * n_right as f64 / truth.len() as f64;
        }
        Ok(right / 14.0)
    }
}

/// A network that has looked twelve times at each picture of the first ten writers, as it is or in [`jittered`] copies.
///
/// Its numbers are rounded to thousandths. This crate's test `convolutional_readers_are_made_again`, which is skipped unless
/// asked for, makes the two files.
///
/// Errors: none with the files that lie here. Cost: 12,442 numbers are read.
///
/// ```
/// use part3_networks::convolutional::{pictures, reader};
///
/// let digits = part3_networks::unseen();
/// let answers = reader(false)?.predict(&pictures(&digits.x_test)?)?;
/// let right = answers.iter().zip(&digits.y_test).filter(|(answer, y)| answer == y).count();
/// assert!(right > 480);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 13a (convolutional).
pub fn reader(jitter: bool) -> Result<ConvNet> {
    let text = if jitter { JITTERED } else { PLAIN };
    let network = ConvNet::new((1, 8, 8), &layers(false), &mut Rng::new(1))?;
    let thousandths = text.split_ascii_whitespace().map(str::parse::<i32>);
    let Ok(thousandths) = thousandths.collect::<std::result::Result<Vec<_>, _>>() else {
        return Err(Error::invalid("a number of a reader's file", "no number", "a whole number"));
    };
    let numbers: Vec<f64> = thousandths.into_iter().map(|n| f64::from(n) / 1000.0).collect();
    let (parameters, running) = numbers.split_at(network.n_parameters().min(numbers.len()));
    network.with_parameters(parameters)?.with_running(running)
}

/// What one recipe came to.
///
/// Explained in Part III, chapter 13a (convolutional).
#[derive(Debug, Clone, PartialEq)]
pub struct Trial {
    /// What was tried.
    pub recipe: Recipe,
    /// Right of 100, leave one writer out, for the seeds 0, 1, …
    pub right: Vec<f64>,
}

/// All that page 13a tried with all the writers, each picture looked at twelve times.
///
/// This crate's test `convolutional_trials_are_made_again`, which is skipped unless asked for, makes the file.
///
/// Errors: none with the file that lies here.
///
/// ```
/// let tried = part3_networks::convolutional::tried()?;
/// assert!(tried.iter().all(|trial| trial.right.iter().all(|right| *right > 95.0)));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 13a (convolutional).
pub fn tried() -> Result<Vec<Trial>> {
    crate::records::trials(TRIED, trial)
}

fn trial(line: &str) -> Option<Trial> {
    let mut cells = line.split(',');
    let mut flag = || Some(cells.next()? == "1");
    let recipe = Recipe { residual: flag()?, jitter: flag()? };
    Some(Trial { recipe, right: cells.map(|cell| cell.parse().ok()).collect::<Option<_>>()? })
}

#[cfg(test)]
mod tests {
    use ndarray::Array2;

    use super::*;

    #[test]
    fn copies_stay_near_their_pictures_and_differ() -> Result<()> {
        let x = pictures(&part3_unseen())?;
        let copies = jittered(&x, 2, &mut Rng::new(1))?;
        assert_eq!(copies, jittered(&x, 2, &mut Rng::new(1))?);
        let (first, second) = (
            copies.slice(ndarray::s![..8, .., .., ..]),
            copies.slice(ndarray::s![8.., .., .., ..]),
        );
        assert!((&first - &second).iter().any(|gap| gap.abs() > 0.1));
        assert!((copies.sum() / (2.0 * x.sum()) - 1.0).abs() < 0.1, "ink stays");
        assert_eq!(jittered(&x, 0, &mut Rng::new(1))?.dim().0, 0);
        assert!(jittered(&x, usize::MAX, &mut Rng::new(1)).is_err());
        assert!(pictures(&Array2::zeros((2, 63))).is_err());
        Ok(())
    }

    fn part3_unseen() -> Array2<f64> {
        crate::unseen().x_test.slice(ndarray::s![..8, ..]).to_owned()
    }

    #[test]
    fn a_residual_connection_costs_no_parameter() -> Result<()> {
        for residual in [false, true] {
            let network = ConvNet::new((1, 8, 8), &layers(residual), &mut Rng::new(1))?;
            assert_eq!(network.n_parameters(), 12_314);
        }
        Ok(())
    }

    #[test]
    fn the_file_holds_what_is_tried() -> Result<()> {
        let tried: Vec<Recipe> = tried()?.into_iter().map(|trial| trial.recipe).collect();
        assert_eq!(tried, RECIPES);
        Ok(())
    }

    /// FNV-1a over the numbers, each with a space behind it, as the two tests below printed them.
    #[test]
    fn the_files_are_those_that_were_made() {
        for (text, recorded) in [
            (PLAIN, "77acf3e191ef47ca"),
            (JITTERED, "264125838d9119cc"),
            (TRIED, "3be7bc92726afe73"),
        ] {
            let mut hash = 0xcbf2_9ce4_8422_2325_u64;
            for byte in text.split_ascii_whitespace().flat_map(|word| word.bytes().chain(*b" ")) {
                hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
            }
            assert_eq!(format!("{hash:016x}"), recorded);
        }
    }

    const RECIPES: [Recipe; 3] = [
        Recipe { residual: false, jitter: false },
        Recipe { residual: true, jitter: false },
        Recipe { residual: false, jitter: true },
    ];

    // cargo test -p part3-networks --lib -- --ignored --nocapture convolutional_readers_are_made_again
    #[test]
    #[ignore = "two trainings; it prints plain.txt and jittered.txt"]
    fn convolutional_readers_are_made_again() -> Result<()> {
        let digits = crate::unseen();
        let x = pictures(&digits.x_train)?;
        for recipe in [RECIPES[0], RECIPES[2]] {
            let network = recipe.learn(&x, &digits.y_train, 12, 1)?;
            let running = network.running();
            let numbers = network.parameters().into_iter().chain(running);
            let thousandths: Vec<_> = numbers.map(|n| (n * 1000.0).round().to_string()).collect();
            println!("jitter: {}", recipe.jitter);
            thousandths.chunks(20).for_each(|line| println!("{}", line.join(" ")));
        }
        Ok(())
    }

    // cargo test -p part3-networks --lib -- --ignored --nocapture convolutional_trials_are_made_again
    #[test]
    #[ignore = "126 networks take ten minutes; it prints tried.txt"]
    fn convolutional_trials_are_made_again() -> Result<()> {
        println!("# residual,jitter, then right of 100 for each seed");
        for recipe in RECIPES {
            let Recipe { residual, jitter } = recipe;
            let right: Vec<String> = (0..3)
                .map(|seed| Ok(format!("{:.2}", recipe.leave_one_writer_out(12, seed)?)))
                .collect::<Result<_>>()?;
            println!("{},{},{}", u8::from(residual), u8::from(jitter), right.join(","));
        }
        Ok(())
    }
}
