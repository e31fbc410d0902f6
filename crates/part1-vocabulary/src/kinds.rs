//! Names as lists of letter pairs, and a chooser that learns from rewards.

use numerics::{Error, Result, Rng, check};

/// The first names that are spelled with the letters a to z alone, in lower case and in their order.
///
/// Cost: one pass over the letters.
///
/// ```
/// use part1_vocabulary::kinds::plain_names;
/// assert_eq!(plain_names(["Ada", "Ann-Marie", "Zoë", ""]), ["ada"]);
/// ```
///
/// Explained in Part I, chapter 1d (kinds of problems, kinds of teachers).
pub fn plain_names<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let is_plain = |name: &&str| !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphabetic());
    let plain = names.into_iter().filter(is_plain);
    plain.map(str::to_ascii_lowercase).collect()
}

/// Every letter of a name with the one that follows; a dot stands for the name's start and its end.
///
/// A name of n letters gives n + 1 pairs. Cost: O(n).
///
/// ```
/// use part1_vocabulary::kinds::letter_pairs;
/// assert_eq!(letter_pairs("ada"), [('.', 'a'), ('a', 'd'), ('d', 'a'), ('a', '.')]);
/// ```
///
/// Explained in Part I, chapter 1d (kinds of problems, kinds of teachers).
pub fn letter_pairs(name: &str) -> Vec<(char, char)> {
    let firsts = std::iter::once('.').chain(name.chars());
    let seconds = name.chars().chain(std::iter::once('.'));
    firsts.zip(seconds).collect()
}

/// Chooses among options again and again and learns which pays best, from the rewards of its own choices alone.
///
/// With the probability `exploration` it tries any option, else it takes the one with the best mean
/// reward so far (an option that was never tried counts as 0; of equally good ones, the first).
///
/// ```
/// use numerics::Rng;
/// use part1_vocabulary::kinds::Chooser;
/// let mut chooser = Chooser::new(2, 0.1)?;
/// chooser.learn(0, 0.2)?;
/// chooser.learn(1, 0.9)?;
/// let mut choices = Vec::new();
/// let mut rng = Rng::new(7);
/// for _ in 0..100 {
///     choices.push(chooser.choose(&mut rng)?);
/// }
/// assert!(choices.iter().filter(|option| **option == 1).count() > 80);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 1d (kinds of problems, kinds of teachers). Source: Richard Sutton and
/// Andrew Barto, *Reinforcement Learning: An Introduction*, 2nd edition, 2018, section 2.2, where it is
/// called ε-greedy.
#[derive(Debug, Clone, PartialEq)]
pub struct Chooser {
    exploration: f64,
    times: Vec<usize>,
    mean_rewards: Vec<f64>,
}

impl Chooser {
    /// A chooser that has tried nothing yet.
    ///
    /// Errors: no options; an exploration that is not from 0 to 1.
    ///
    /// ```
    /// let error = part1_vocabulary::kinds::Chooser::new(0, 0.1).unwrap_err();
    /// assert_eq!(error.to_string(), "n_options is 0, but it must be at least 1");
    /// ```
    ///
    /// Explained in Part I, chapter 1d (kinds of problems, kinds of teachers).
    pub fn new(n_options: usize, exploration: f64) -> Result<Chooser> {
        check::at_least("n_options", n_options, 1)?;
        check::size("n_options", &[n_options])?;
        check::fraction("exploration", exploration)?;
        Ok(Chooser { exploration, times: vec![0; n_options], mean_rewards: vec![0.0; n_options] })
    }

    /// The next option to try. Draws one number, and a second one where it explores. Cost: O(n_options).
    ///
    /// Errors: none that a chooser made by [`new`](Self::new) can meet.
    pub fn choose(&self, rng: &mut Rng) -> Result<usize> {
        if rng.random() < self.exploration {
            return rng.integers(0..self.times.len());
        }
        let mut best = 0;
        for option in 1..self.mean_rewards.len() {
            if self.mean_rewards[option] > self.mean_rewards[best] {
                best = option;
            }
        }
        Ok(best)
    }

    /// Takes note of the reward that an option gave. Cost: O(1).
    ///
    /// Errors: an option that there is not; a reward that is not finite.
    pub fn learn(&mut self, option: usize, reward: f64) -> Result<()> {
        check::finite_number("reward", reward)?;
        let n = self.times.len();
        if option >= n {
            return Err(Error::invalid("option", option, format!("below n_options = {n}")));
        }
        self.times[option] += 1;
        let (mean, times) = (&mut self.mean_rewards[option], self.times[option] as f64);
        let step = (reward - *mean) / times;
        *mean += if step.is_finite() { step } else { reward / times - *mean / times };
        Ok(())
    }

    /// How often each option was tried. Shape: `(n_options,)`.
    pub fn times(&self) -> &[usize] {
        &self.times
    }

    /// The mean reward of each option so far, 0 where it was never tried. Shape: `(n_options,)`.
    pub fn mean_rewards(&self) -> &[f64] {
        &self.mean_rewards
    }
}
