//! Page 11d: a network for digits of people never met, and what each of its parts is worth, tried out once for all.

use learning::optim::{Adam, Schedule};
use ndarray::{Array1, Array2, ArrayView1, ArrayView2, Axis};
use networks::activations::Activation;
use networks::mlp::{Init, Mlp, Training};
use numerics::estimator::{Predict, Targets};
use numerics::{Result, Rng, check};

/// What [`tried`] gives.
const TRIED: &str = include_str!("digits/tried.txt");

/// How the network of page 11d learns: 30 epochs in batches of 32, Adam, and a learning rate that falls from 0.01 to 0.
///
/// Explained in Part III, chapter 11d (digits).
#[derive(Debug, Clone, PartialEq)]
pub struct Recipe {
    /// How many hidden units there are (ReLU); 0 is no hidden layer, softmax regression.
    pub width: usize,
    /// Whether the mean picture is subtracted from every picture.
    pub centered: bool,
    /// The standard deviation of what is added to every pixel, anew in each epoch.
    pub input_noise: f64,
    /// How much of each target is spread over all classes.
    pub label_smoothing: f64,
    /// The share of hidden values that are set to 0, anew for each batch.
    pub dropout: f64,
}

impl Default for Recipe {
    /// 128 units, and nothing else.
    fn default() -> Self {
        let (input_noise, label_smoothing, dropout) = (0.0, 0.0, 0.0);
        Recipe { width: 128, centered: false, input_noise, label_smoothing, dropout }
    }
}

impl Recipe {
    /// The recipe that page 11d arrives at: centered, a noise of 0.15, a label smoothing of 0.2.
    ///
    /// Explained in Part III, chapter 11d (digits).
    pub fn best() -> Self {
        let (input_noise, label_smoothing) = (0.15, 0.2);
        Recipe { centered: true, input_noise, label_smoothing, ..Recipe::default() }
    }

    /// A trained network. It takes pictures as they are: what is subtracted while it learns goes into its biases.
    ///
    /// Shapes: `x` (n_samples, n_features), `y` (n_samples,), classes 0 to 9. Errors: as [`Training::fit`]; fewer than 32
    /// samples. Cost: 90 forward passes a sample.
    ///
    /// ```
    /// use numerics::estimator::Predict;
    /// let digits = part3_networks::unseen();
    /// let recipe = part3_networks::digits::Recipe { width: 0, ..Default::default() };
    /// let network = recipe.learn(&digits.x_train, &digits.y_train, 1)?;
    /// let answers = network.predict(&digits.x_test)?;
    /// let right = answers.iter().zip(&digits.y_test).filter(|(answer, truth)| answer == truth).count();
    /// assert!(right > 450, "{right} of 510");
    /// # Ok::<(), numerics::Error>(())
    /// ```
    ///
    /// Explained in Part III, chapter 11d (digits).
    pub fn learn<'x, 'y>(
        &self,
        x: impl Into<ArrayView2<'x, f64>>,
        y: impl Targets<'y, Target = usize>,
        seed: u64,
    ) -> Result<Mlp> {
        self.learn_from(x.into(), y.targets(), seed)
    }

    fn learn_from(
        &self,
        x: ArrayView2<'_, f64>,
        y: ArrayView1<'_, usize>,
        seed: u64,
    ) -> Result<Mlp> {
        check::samples_and_targets(&x, y.len())?;
        let (n_epochs, n_batches) = (30, x.nrows().div_ceil(32));
        let training = Training {
            batch_size: 32,
            n_epochs,
            rule: Adam { learning_rate: 0.01, ..Adam::default() }.into(),
            schedule: Schedule::Cosine { n_steps: n_epochs * n_batches, lowest: 0.0 },
            input_noise: self.input_noise,
            label_smoothing: self.label_smoothing,
            dropout: self.dropout,
            ..Training::default()
        };
        let sizes = [x.ncols(), self.width, 10].into_iter().filter(|&size| size > 0);
        let sizes: Vec<usize> = sizes.collect();
        let mut rng = Rng::new(seed);
        let mut network = Mlp::new(&sizes, Activation::Relu, Init::HeNormal, &mut rng)?;
        let mean = match self.centered {
            true => x.sum_axis(Axis(0)) / x.nrows() as f64,
            false => Array1::zeros(x.ncols()),
        };
        training.fit(&mut network, &(&x - &mean), y, &mut rng)?;
        let shift = mean.dot(&network.weights(0)); // (x − mean) · W + b = x · W + (b − mean · W)
        let mut biases = network.biases_mut(0);
        biases -= &shift;
        Ok(network)
    }

    /// Right of 100, if each writer is left out once: the mean over the writers. Only the first stretches take part.
    ///
    /// The pictures of each stretch of [`data::digit_writers`] are named by a network that learned from the others.
    /// The seed of a fold is `100 · seed + fold`. Errors: as [`learn`](Self::learn); fewer than two stretches, or more than
    /// 14. Cost: a training for each stretch.
    ///
    /// Explained in Part III, chapter 11d (digits).
    pub fn leave_one_writer_out(&self, n_writers: usize, seed: u64) -> Result<f64> {
        check::between("n_writers", n_writers, 2, ("the number of stretches", 14))?;
        let (digits, writers) = (data::digits(), data::digit_writers());
        let x = &digits.x / 16.0;
        let mut right = 0.0;
        for writer in 0..n_writers {
            let rows = |out: bool| -> Vec<usize> {
                let all = (0..writers.len()).filter(|&row| writers[row] < n_writers);
                all.filter(|&row| (writers[row] == writer) == out).collect()
            };
            let (seen, unseen) = (rows(false), rows(true));
            let (x_seen, y_seen) = (x.select(Axis(0), &seen), digits.y.select(Axis(0), &seen));
            let network = self.learn(&x_seen, &y_seen, 100 * seed + writer as u64)?;
            let (x, y) = (x.select(Axis(0), &unseen), digits.y.select(Axis(0), &unseen));
            right += 100.0 * rightly_named(&network, &x, &y)? as f64 / x.nrows() as f64;
        }
        Ok(right / n_writers as f64)
    }
}

/// How many rows of `x` a network names rightly.
///
/// Errors: as [`Mlp::logits`]; not one class a row.
///
/// Explained in Part III, chapter 11d (digits).
pub fn rightly_named(network: &Mlp, x: &Array2<f64>, y: &Array1<usize>) -> Result<usize> {
    check::same_length("samples", ("x", x.nrows()), ("y", y.len()))?;
    Ok(network.predict(x)?.iter().zip(y).filter(|(answer, truth)| answer == truth).count())
}

/// What one recipe came to, from five seeds.
///
/// Explained in Part III, chapter 11d (digits).
#[derive(Debug, Clone, PartialEq)]
pub struct Trial {
    /// What was tried.
    pub recipe: Recipe,
    /// How many of the first writers took part: 10 (1,287 pictures) where something was chosen, else 14 (1,797).
    pub n_writers: usize,
    /// Right of 100, leave one writer out, for the seeds 0 to 4.
    pub right: Vec<f64>,
}

impl Trial {
    /// The mean over the seeds.
    pub fn mean(&self) -> f64 {
        self.right.iter().sum::<f64>() / self.right.len() as f64
    }
}

/// Everything that page 11d tried: with ten writers a grid of noise and smoothing, with all of them eight recipes.
///
/// 2,300 networks; this crate's test `trials_are_made_again`, which is skipped unless asked for, makes the file again.
///
/// Errors: none with the file that lies here.
///
/// ```
/// let tried = part3_networks::digits::tried()?;
/// assert!(tried.iter().any(|trial| trial.n_writers == 14 && trial.mean() > 97.0));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 11d (digits).
pub fn tried() -> Result<Vec<Trial>> {
    crate::records::trials(TRIED, trial)
}

fn trial(line: &str) -> Option<Trial> {
    let mut cells = line.split(',');
    let mut number = || cells.next()?.parse::<f64>().ok();
    let (n_writers, width, centered) = (number()? as usize, number()? as usize, number()? == 1.0);
    let (input_noise, label_smoothing, dropout) = (number()?, number()?, number()?);
    let recipe = Recipe { width, centered, input_noise, label_smoothing, dropout };
    let right = cells.map(|cell| cell.parse().ok()).collect::<Option<Vec<f64>>>()?;
    Some(Trial { recipe, n_writers, right })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The recipes that are tried, with how many writers each.
    fn recipes() -> Vec<(usize, Recipe)> {
        let mut all = Vec::new();
        for label_smoothing in [0.0, 0.1, 0.2] {
            for input_noise in [0.0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4] {
                let recipe = Recipe { centered: true, ..Recipe::default() };
                all.push((10, Recipe { input_noise, label_smoothing, ..recipe }));
            }
        }
        let plain = Recipe::default();
        let centered = Recipe { centered: true, ..plain.clone() };
        let fourteen = [
            Recipe { width: 0, ..plain.clone() },
            plain,
            centered.clone(),
            Recipe { dropout: 0.5, ..centered.clone() },
            Recipe { input_noise: 0.15, ..centered.clone() },
            Recipe { label_smoothing: 0.2, ..centered },
            Recipe::best(),
            Recipe { width: 64, ..Recipe::best() },
        ];
        all.extend(fourteen.map(|recipe| (14, recipe)));
        all
    }

    #[test]
    fn the_file_holds_what_is_tried() -> Result<()> {
        let tried = tried()?;
        let lines: Vec<_> = tried.iter().map(|t| (t.n_writers, t.recipe.clone())).collect();
        assert_eq!(lines, recipes());
        assert!(tried.iter().all(|trial| trial.right.len() == 5));
        Ok(())
    }

    #[test]
    fn a_trial_that_is_quick_comes_out_as_recorded() -> Result<()> {
        let softmax = Recipe { width: 0, ..Recipe::default() };
        let recorded = tried()?.into_iter().find(|t| t.n_writers == 14 && t.recipe == softmax);
        let recorded = recorded.map(|trial| trial.right[0]).unwrap_or_default();
        let right = softmax.leave_one_writer_out(14, 0)?;
        assert!((right - recorded).abs() < 0.2, "{right} instead of {recorded}");
        Ok(())
    }

    #[test]
    fn the_mean_goes_into_the_biases() -> Result<()> {
        let digits = crate::unseen();
        let recipe = Recipe { width: 8, centered: true, ..Recipe::default() };
        let network = recipe.learn(&digits.x_train, &digits.y_train, 3)?;
        let right = rightly_named(&network, &digits.x_train, &digits.y_train)?;
        assert!(right > 1200, "{right} of 1287");
        assert!(recipe.learn(&digits.x_test, &digits.y_train, 3).is_err());
        assert!(recipe.leave_one_writer_out(15, 0).is_err());
        assert!(rightly_named(&network, &digits.x_test, &digits.y_train).is_err());
        Ok(())
    }

    #[test]
    fn the_reader_that_is_shipped_is_the_one_that_is_learned() -> Result<()> {
        let digits = crate::unseen();
        let learned = Recipe::best().learn(&digits.x_train, &digits.y_train, 1)?;
        let shipped = networks::figures::reader()?;
        let pairs = learned.parameters().iter().zip(shipped.parameters());
        let gap = pairs.map(|(a, b)| (a - b).abs()).fold(0.0, f64::max);
        assert!(gap < 0.01, "{gap}");
        Ok(())
    }

    // cargo test -p part3-networks --lib -- --ignored --nocapture reader_is_made_again
    // The checksum of its numbers is in shared/networks/tests/it/reader.rs.
    #[test]
    #[ignore = "it prints shared/networks/src/figures/reader.txt"]
    fn reader_is_made_again() -> Result<()> {
        let digits = crate::unseen();
        let network = Recipe::best().learn(&digits.x_train, &digits.y_train, 1)?;
        let thousandths = network.parameters().iter().map(|w| (w * 1000.0).round().to_string());
        let thousandths: Vec<String> = thousandths.collect();
        for line in thousandths.chunks(20) {
            println!("{}", line.join(" "));
        }
        Ok(())
    }

    // cargo test -p part3-networks --lib -- --ignored --nocapture trials_are_made_again
    #[test]
    #[ignore = "2,300 networks take ten minutes; it prints tried.txt"]
    fn trials_are_made_again() -> Result<()> {
        println!(
            "# writers,width,centered,noise,smoothing,dropout, then right of 100 for five seeds"
        );
        for (n_writers, recipe) in recipes() {
            let Recipe { width, centered, input_noise, label_smoothing, dropout } = &recipe;
            let right: Vec<String> = (0..5)
                .map(|seed| Ok(format!("{:.2}", recipe.leave_one_writer_out(n_writers, seed)?)))
                .collect::<Result<_>>()?;
            let numbers = format!("{input_noise},{label_smoothing},{dropout}");
            let centered = u8::from(*centered);
            println!("{n_writers},{width},{centered},{numbers},{}", right.join(","));
        }
        Ok(())
    }
}
