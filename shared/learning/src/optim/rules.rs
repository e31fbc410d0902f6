//! The seven rules, each for one parameter.

use numerics::functions::power;
use numerics::{Error, Result, check};

use super::Optimizer;

/// Plain gradient descent: step against the gradient.
///
/// `w ← w − η·g`. PyTorch's `SGD`.
///
/// ```
/// use learning::optim::{Memory, Optimizer, PlainDescent};
/// let mut w = [1.0];
/// PlainDescent { learning_rate: 0.1 }.step(&mut Memory::default(), &mut w, &[4.0])?;
/// assert_eq!(w, [0.6]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 8e (optimizers).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PlainDescent {
    /// The length of the step in units of the gradient, `η`: positive.
    pub learning_rate: f64,
}

impl Default for PlainDescent {
    /// Learning rate 0.01.
    fn default() -> Self {
        PlainDescent { learning_rate: 0.01 }
    }
}

impl Optimizer for PlainDescent {
    fn update(&self, _step: i32, _memory: &mut [f64; 2], parameter: f64, gradient: f64) -> f64 {
        parameter - self.learning_rate * gradient
    }

    fn check(&self) -> Result<()> {
        check::positive("learning_rate", self.learning_rate)
    }
}

/// Momentum: a velocity that each gradient pushes and that friction slows down.
///
/// `v ← β·v + g`, then `w ← w − η·v`. PyTorch's `SGD(momentum=β)`. The memory holds `v`.
///
/// ```
/// use learning::optim::{Memory, Momentum, Optimizer};
/// let (rule, mut memory) = (Momentum { learning_rate: 1.0, beta: 0.5 }, Memory::default());
/// let mut w = [0.0];
/// for _ in 0..3 {
///     rule.step(&mut memory, &mut w, &[-1.0])?; // v = −1, −1.5, −1.75
/// }
/// assert_eq!(w, [4.25]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 8e (optimizers). Source: Boris Polyak, *Some methods of speeding up
/// the convergence of iteration methods*, 1964.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Momentum {
    /// The learning rate `η`: positive.
    pub learning_rate: f64,
    /// The share of the velocity that is left after a step: from 0 to below 1.
    pub beta: f64,
}

impl Default for Momentum {
    /// Learning rate 0.01, beta 0.9.
    fn default() -> Self {
        Momentum { learning_rate: 0.01, beta: 0.9 }
    }
}

impl Optimizer for Momentum {
    fn update(&self, _step: i32, [v, _]: &mut [f64; 2], parameter: f64, gradient: f64) -> f64 {
        *v = self.beta * *v + gradient;
        parameter - self.learning_rate * *v
    }

    fn check(&self) -> Result<()> {
        check::positive("learning_rate", self.learning_rate)?;
        below_one("beta", self.beta)
    }
}

/// Nesterov's momentum: the velocity is looked at one push ahead.
///
/// `v ← β·v + g`, then `w ← w − η·(g + β·v)`. PyTorch's `SGD(momentum=β, nesterov=True)`. The memory
/// holds `v`.
///
/// ```
/// use learning::optim::{Memory, Nesterov, Optimizer};
/// let mut w = [0.0];
/// let rule = Nesterov { learning_rate: 1.0, beta: 0.5 };
/// rule.step(&mut Memory::default(), &mut w, &[-1.0])?;
/// assert_eq!(w, [1.5]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 8e (optimizers). Source: Yurii Nesterov, *A method of solving a
/// convex programming problem with convergence rate O(1/k²)*, 1983; rewritten after Ilya Sutskever and
/// others, *On the importance of initialization and momentum in deep learning*, 2013.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Nesterov {
    /// The learning rate `η`: positive.
    pub learning_rate: f64,
    /// The share of the velocity that is left after a step: from 0 to below 1.
    pub beta: f64,
}

impl Default for Nesterov {
    /// Learning rate 0.01, beta 0.9.
    fn default() -> Self {
        Nesterov { learning_rate: 0.01, beta: 0.9 }
    }
}

impl Optimizer for Nesterov {
    fn update(&self, _step: i32, [v, _]: &mut [f64; 2], parameter: f64, gradient: f64) -> f64 {
        *v = self.beta * *v + gradient;
        parameter - self.learning_rate * (gradient + self.beta * *v)
    }

    fn check(&self) -> Result<()> {
        check::positive("learning_rate", self.learning_rate)?;
        below_one("beta", self.beta)
    }
}

/// AdaGrad: each parameter's step is divided by the length of all its gradients so far.
///
/// `s ← s + g²`, then `w ← w − η·g / (√s + ε)`. PyTorch's `Adagrad`. The memory holds `s`.
///
/// ```
/// use learning::optim::{AdaGrad, Memory, Optimizer};
/// let mut w = [0.0, 0.0];
/// let rule = AdaGrad { learning_rate: 0.1, ..Default::default() };
/// rule.step(&mut Memory::default(), &mut w, &[1000.0, -0.001])?;
/// assert!((w[0] + 0.1).abs() < 1e-6 && (w[1] - 0.1).abs() < 1e-6); // the same length for both
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 8e (optimizers). Source: John Duchi, Elad Hazan and Yoram Singer,
/// *Adaptive Subgradient Methods for Online Learning and Stochastic Optimization*, 2011.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AdaGrad {
    /// The learning rate `η`: positive.
    pub learning_rate: f64,
    /// Keeps the quotient finite: zero or positive.
    pub epsilon: f64,
}

impl Default for AdaGrad {
    /// Learning rate 0.01, epsilon 1e-10.
    fn default() -> Self {
        AdaGrad { learning_rate: 0.01, epsilon: 1e-10 }
    }
}

impl Optimizer for AdaGrad {
    fn update(&self, _step: i32, [s, _]: &mut [f64; 2], parameter: f64, gradient: f64) -> f64 {
        *s += gradient * gradient;
        parameter - self.learning_rate * ratio(gradient, s.sqrt() + self.epsilon)
    }

    fn check(&self) -> Result<()> {
        check::positive("learning_rate", self.learning_rate)?;
        check::non_negative("epsilon", self.epsilon)
    }
}

/// RMSProp: as AdaGrad, with a moving average of the squares, so that old gradients are forgotten.
///
/// `s ← ρ·s + (1 − ρ)·g²`, then `w ← w − η·g / (√s + ε)`. PyTorch's `RMSprop(alpha=ρ)`. The memory
/// holds `s`.
///
/// ```
/// use learning::optim::{Memory, Optimizer, RmsProp};
/// let mut w = [1.0];
/// let rule = RmsProp { learning_rate: 0.1, rho: 0.75, epsilon: 0.0 };
/// rule.step(&mut Memory::default(), &mut w, &[4.0])?; // s = ¼·16, and 4/√4 = 2
/// assert_eq!(w, [0.8]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 8e (optimizers). Source: Geoffrey Hinton, *Neural Networks for
/// Machine Learning*, lecture 6e, 2012.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RmsProp {
    /// The learning rate `η`: positive.
    pub learning_rate: f64,
    /// How much of the average is kept, `ρ`: from 0 to below 1.
    pub rho: f64,
    /// Keeps the quotient finite: zero or positive.
    pub epsilon: f64,
}

impl Default for RmsProp {
    /// Learning rate 0.01, rho 0.99, epsilon 1e-8.
    fn default() -> Self {
        RmsProp { learning_rate: 0.01, rho: 0.99, epsilon: 1e-8 }
    }
}

impl Optimizer for RmsProp {
    fn update(&self, _step: i32, [s, _]: &mut [f64; 2], parameter: f64, gradient: f64) -> f64 {
        *s = self.rho * *s + (1.0 - self.rho) * gradient * gradient;
        parameter - self.learning_rate * ratio(gradient, s.sqrt() + self.epsilon)
    }

    fn check(&self) -> Result<()> {
        check::positive("learning_rate", self.learning_rate)?;
        below_one("rho", self.rho)?;
        check::non_negative("epsilon", self.epsilon)
    }
}

/// Adam: momentum on top, RMSProp below, and both corrected for their start at zero.
///
/// `m ← β₁·m + (1 − β₁)·g` and `s ← β₂·s + (1 − β₂)·g²`; at step `t`, `m̂ = m / (1 − β₁ᵗ)` and
/// `ŝ = s / (1 − β₂ᵗ)`; then `w ← w − η·m̂ / (√ŝ + ε)`. PyTorch's `Adam`. The memory holds `m` and `s`.
///
/// ```
/// use learning::optim::{Adam, Memory, Optimizer};
/// let mut w = [0.0, 0.0];
/// let rule = Adam { learning_rate: 0.1, ..Default::default() };
/// rule.step(&mut Memory::default(), &mut w, &[1000.0, -0.001])?;
/// assert!((w[0] + 0.1).abs() < 1e-5 && (w[1] - 0.1).abs() < 1e-5);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 8e (optimizers). Source: Diederik Kingma and Jimmy Ba, *Adam: A
/// Method for Stochastic Optimization*, 2015.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Adam {
    /// The learning rate `η`: positive.
    pub learning_rate: f64,
    /// How much of the gradients' average is kept: from 0 to below 1.
    pub beta1: f64,
    /// How much of the squares' average is kept: from 0 to below 1.
    pub beta2: f64,
    /// Keeps the quotient finite: zero or positive.
    pub epsilon: f64,
}

impl Default for Adam {
    /// Learning rate 0.001, betas 0.9 and 0.999, epsilon 1e-8.
    fn default() -> Self {
        Adam { learning_rate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 }
    }
}

impl Optimizer for Adam {
    fn update(&self, step: i32, [m, s]: &mut [f64; 2], parameter: f64, gradient: f64) -> f64 {
        *m = self.beta1 * *m + (1.0 - self.beta1) * gradient;
        *s = self.beta2 * *s + (1.0 - self.beta2) * gradient * gradient;
        let m_hat = *m / (1.0 - power(self.beta1, step));
        let s_hat = *s / (1.0 - power(self.beta2, step));
        parameter - self.learning_rate * ratio(m_hat, s_hat.sqrt() + self.epsilon)
    }

    fn check(&self) -> Result<()> {
        check::positive("learning_rate", self.learning_rate)?;
        below_one("beta1", self.beta1)?;
        below_one("beta2", self.beta2)?;
        check::non_negative("epsilon", self.epsilon)
    }
}

/// AdamW: Adam, with a shrinking of the parameters that bypasses the gradient.
///
/// `w ← (1 − η·λ)·w`, then Adam's step. PyTorch's `AdamW(weight_decay=λ)`.
///
/// ```
/// use learning::optim::{AdamW, Memory, Optimizer};
/// let mut w = [1.0];
/// let rule = AdamW { learning_rate: 0.1, weight_decay: 0.5, ..Default::default() };
/// rule.step(&mut Memory::default(), &mut w, &[0.0])?; // no gradient: only the decay
/// assert_eq!(w, [0.95]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 8e (optimizers). Source: Ilya Loshchilov and Frank Hutter, *Decoupled
/// Weight Decay Regularization*, 2019.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AdamW {
    /// The learning rate `η`: positive.
    pub learning_rate: f64,
    /// How much of the gradients' average is kept: from 0 to below 1.
    pub beta1: f64,
    /// How much of the squares' average is kept: from 0 to below 1.
    pub beta2: f64,
    /// Keeps the quotient finite: zero or positive.
    pub epsilon: f64,
    /// The share of itself, times the learning rate, that each parameter loses a step, `λ`: zero or
    /// positive.
    pub weight_decay: f64,
}

impl Default for AdamW {
    /// As [`Adam`], and weight decay 0.01.
    fn default() -> Self {
        let Adam { learning_rate, beta1, beta2, epsilon } = Adam::default();
        AdamW { learning_rate, beta1, beta2, epsilon, weight_decay: 0.01 }
    }
}

impl AdamW {
    fn adam(&self) -> Adam {
        let AdamW { learning_rate, beta1, beta2, epsilon, .. } = *self;
        Adam { learning_rate, beta1, beta2, epsilon }
    }
}

impl Optimizer for AdamW {
    fn update(&self, step: i32, memory: &mut [f64; 2], parameter: f64, gradient: f64) -> f64 {
        let decayed = (1.0 - self.learning_rate * self.weight_decay) * parameter;
        self.adam().update(step, memory, decayed, gradient)
    }

    fn check(&self) -> Result<()> {
        self.adam().check()?;
        check::non_negative("weight_decay", self.weight_decay)
    }
}

/// The quotient, and 0 for 0/0: a parameter that never had a gradient stays where it is.
fn ratio(a: f64, b: f64) -> f64 {
    if a == 0.0 { 0.0 } else { a / b }
}

fn below_one(name: &str, value: f64) -> Result<()> {
    match (0.0..1.0).contains(&value) {
        true => Ok(()),
        false => Err(Error::invalid(name, value, "from 0 to below 1")),
    }
}
