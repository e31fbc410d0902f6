//! The optimizers of `learning::optim`, each written as one loop over all parameters, in either precision.

use learning::optim::{Adam, AdamW, Momentum, Nesterov, Optimizer, PlainDescent, RmsProp};
use numerics::functions::power;
use numerics::{Real, Result};

/// What [`Training`](super::Training) does with a gradient: a rule of `learning::optim`.
///
/// The same numbers as [`Optimizer::step`], which looks at one parameter after the other; here one rule runs over all, some
/// ten times as fast.
///
/// ```
/// use learning::optim::Adam;
/// use networks::mlp::Rule;
///
/// let rule: Rule = Adam { learning_rate: 0.01, ..Default::default() }.into();
/// # let Rule::Adam(_) = rule else { unreachable!() };
/// ```
///
/// Explained in Part II, chapter 8e (optimizers).
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Rule {
    /// Plain gradient descent.
    Plain(PlainDescent),
    /// With a velocity.
    Momentum(Momentum),
    /// With a velocity that is looked at one push ahead.
    Nesterov(Nesterov),
    /// Each parameter's step divided by the size of its gradients.
    RmsProp(RmsProp),
    /// Both.
    Adam(Adam),
    /// Both, and a shrinking that bypasses the gradient.
    AdamW(AdamW),
}

macro_rules! from {
    ($($name:ident from $rule:ident),*) => {
        $(impl From<$rule> for Rule {
            fn from(rule: $rule) -> Self {
                Rule::$name(rule)
            }
        })*
    };
}

from!(Plain from PlainDescent, Momentum from Momentum, Nesterov from Nesterov, RmsProp from RmsProp, Adam from Adam, AdamW from AdamW);

impl Rule {
    pub(super) fn check(&self) -> Result<()> {
        match self {
            Rule::Plain(rule) => rule.check(),
            Rule::Momentum(rule) => rule.check(),
            Rule::Nesterov(rule) => rule.check(),
            Rule::RmsProp(rule) => rule.check(),
            Rule::Adam(rule) => rule.check(),
            Rule::AdamW(rule) => rule.check(),
        }
    }
}

/// What a rule remembers of each parameter, and how many steps it took.
pub(super) struct Remembered<T> {
    first: Vec<T>,
    second: Vec<T>,
    n_steps: i32,
}

impl<T: Real> Remembered<T> {
    pub(super) fn new(n_parameters: usize) -> Self {
        let zeros = vec![T::zero(); n_parameters];
        Remembered { first: zeros.clone(), second: zeros, n_steps: 0 }
    }

    /// One step, with the learning rate times `factor`.
    pub(super) fn step(&mut self, rule: &Rule, factor: f64, parameters: &mut [T], slopes: &[T]) {
        self.n_steps = self.n_steps.saturating_add(1);
        let (first, second, n) = (&mut self.first, &mut self.second, self.n_steps);
        match rule {
            Rule::Plain(rule) => {
                let rate = T::of(rule.learning_rate * factor);
                for (w, &g) in parameters.iter_mut().zip(slopes) {
                    *w -= rate * g;
                }
            }
            Rule::Momentum(rule) => {
                let (rate, beta) = (T::of(rule.learning_rate * factor), T::of(rule.beta));
                for ((w, &g), v) in parameters.iter_mut().zip(slopes).zip(first) {
                    *v = beta * *v + g;
                    *w -= rate * *v;
                }
            }
            Rule::Nesterov(rule) => {
                let (rate, beta) = (T::of(rule.learning_rate * factor), T::of(rule.beta));
                for ((w, &g), v) in parameters.iter_mut().zip(slopes).zip(first) {
                    *v = beta * *v + g;
                    *w -= rate * (g + beta * *v);
                }
            }
            Rule::RmsProp(rule) => {
                let rate = T::of(rule.learning_rate * factor);
                let (rho, rest) = (T::of(rule.rho), T::of(1.0 - rule.rho));
                let epsilon = T::of(rule.epsilon);
                for ((w, &g), s) in parameters.iter_mut().zip(slopes).zip(second) {
                    *s = rho * *s + rest * g * g;
                    *w -= rate * ratio(g, s.sqrt() + epsilon);
                }
            }
            Rule::Adam(rule) => adam(rule, 1.0, factor, n, (first, second), parameters, slopes),
            Rule::AdamW(rule) => {
                let AdamW { learning_rate, beta1, beta2, epsilon, weight_decay } = *rule;
                let kept = 1.0 - learning_rate * factor * weight_decay;
                let rule = Adam { learning_rate, beta1, beta2, epsilon };
                adam(&rule, kept, factor, n, (first, second), parameters, slopes);
            }
        }
    }
}

/// Adam, after each parameter was multiplied by `kept`.
fn adam<T: Real>(
    rule: &Adam,
    kept: f64,
    factor: f64,
    n_steps: i32,
    (first, second): (&mut [T], &mut [T]),
    parameters: &mut [T],
    slopes: &[T],
) {
    let (rate, kept) = (T::of(rule.learning_rate * factor), T::of(kept));
    let (beta1, rest1) = (T::of(rule.beta1), T::of(1.0 - rule.beta1));
    let (beta2, rest2) = (T::of(rule.beta2), T::of(1.0 - rule.beta2));
    let epsilon = T::of(rule.epsilon);
    let start1 = T::of(1.0 - power(rule.beta1, n_steps));
    let start2 = T::of(1.0 - power(rule.beta2, n_steps));
    let numbers = parameters.iter_mut().zip(slopes).zip(first).zip(second);
    for (((w, &g), m), s) in numbers {
        *m = beta1 * *m + rest1 * g;
        *s = beta2 * *s + rest2 * g * g;
        let (m_hat, s_hat) = (*m / start1, *s / start2);
        *w = kept * *w - rate * ratio(m_hat, s_hat.sqrt() + epsilon);
    }
}

/// The quotient, and 0 for 0/0: a parameter that never had a gradient stays where it is.
fn ratio<T: Real>(a: T, b: T) -> T {
    if a == T::zero() { T::zero() } else { a / b }
}
