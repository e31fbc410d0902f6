//! The first weights of a layer, by PyTorch's formulas.

use numerics::{Result, Rng, check};

/// How the weights of a network start; the biases start at 0, but for [`Init::Torch`].
///
/// Names and formulas are those of `torch.nn.init` and of candle-nn's `init`, with their default gains: 1 for Xavier's, √2
/// for He's.
///
/// Explained in Part III, chapter 11e (initialization).
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Init {
    /// All 0.
    Zeros,
    /// Normal, with mean 0.
    Normal {
        /// The standard deviation: zero or positive.
        std_dev: f64,
    },
    /// From −b to b, with `b = √(6 / (n_inputs + n_outputs))`.
    ///
    /// Source: Xavier Glorot and Yoshua Bengio, *Understanding the difficulty of training deep feedforward neural
    /// networks*, 2010, equation 16.
    XavierUniform,
    /// Normal, with standard deviation `√(2 / (n_inputs + n_outputs))`.
    XavierNormal,
    /// From −b to b, with `b = √(6 / n_inputs)`.
    ///
    /// Source: Kaiming He and others, *Delving Deep into Rectifiers*, 2015, equation 10.
    HeUniform,
    /// Normal, with standard deviation `√(2 / n_inputs)`.
    #[default]
    HeNormal,
    /// Weights, then biases, from −b to b, with `b = 1 / √n_inputs`: how PyTorch's `nn.Linear` starts.
    Torch,
}

impl Init {
    /// Draws the weights of one layer row by row, then what its biases need.
    ///
    /// Errors: a standard deviation below 0 or not finite.
    pub(super) fn fill(
        self,
        n_inputs: usize,
        n_outputs: usize,
        (weights, biases): (&mut [f64], &mut [f64]),
        rng: &mut Rng,
    ) -> Result<()> {
        let (n_in, n_both) = (n_inputs as f64, (n_inputs + n_outputs) as f64);
        let normal = |weights: &mut [f64], rng: &mut Rng, std_dev: f64| {
            weights.iter_mut().for_each(|weight| *weight = rng.normal() * std_dev);
        };
        let uniform = |numbers: &mut [f64], rng: &mut Rng, bound: f64| {
            numbers.iter_mut().for_each(|number| *number = rng.uniform(-bound, bound));
        };
        match self {
            Init::Zeros => {}
            Init::Normal { std_dev } => {
                check::non_negative("std_dev", std_dev)?;
                normal(weights, rng, std_dev);
                check::finite_slice("weights", weights)?;
            }
            Init::XavierUniform => uniform(weights, rng, (6.0 / n_both).sqrt()),
            Init::XavierNormal => normal(weights, rng, (2.0 / n_both).sqrt()),
            Init::HeUniform => uniform(weights, rng, (6.0 / n_in).sqrt()),
            Init::HeNormal => normal(weights, rng, (2.0 / n_in).sqrt()),
            Init::Torch => {
                uniform(weights, rng, 1.0 / n_in.sqrt());
                uniform(biases, rng, 1.0 / n_in.sqrt());
            }
        }
        Ok(())
    }
}
