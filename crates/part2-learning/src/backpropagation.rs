//! Backpropagation by hand: a network with one hidden layer, its gradients written out.

use ndarray::{Array1, Array2, ArrayView1, ArrayView2, Axis, Zip};
use numerics::estimator::{Predict, Targets};
use numerics::{Error, Result, Rng, check, functions, sum};

/// A network with one hidden layer: features to hidden numbers, hidden numbers to one logit a class.
///
/// `hidden = relu(x·w1 + b1)`, `logits = hidden·w2 + b2`. The gradient of a loss with respect to a
/// network is a `Network` again: one slope for each of its numbers.
///
/// Shapes: `w1` (n_features, n_hidden), `b1` (n_hidden,), `w2` (n_hidden, n_classes), `b2`
/// (n_classes,).
///
/// ```
/// use ndarray::array;
/// use numerics::{Rng, estimator::Predict};
/// use part2_learning::backpropagation::Network;
/// let x = array![[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]];
/// let y = [0, 1, 1, 0]; // exclusive or
/// let mut network = Network::random(2, 8, 2, &mut Rng::new(1))?;
/// for _ in 0..500 {
///     let (_, gradient) = network.loss_and_gradient(&x, &y)?;
///     network.descend(&gradient, 0.5)?;
/// }
/// assert_eq!(network.predict(&x)?.to_vec(), y);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 8f (backpropagation). Source: David Rumelhart, Geoffrey
/// Hinton and Ronald Williams, *Learning representations by back-propagating errors*, 1986.
#[derive(Debug, Clone, PartialEq)]
pub struct Network {
    /// The weights from the features to the hidden layer.
    pub w1: Array2<f64>,
    /// The biases of the hidden layer.
    pub b1: Array1<f64>,
    /// The weights from the hidden layer to the classes.
    pub w2: Array2<f64>,
    /// The biases of the classes.
    pub b2: Array1<f64>,
}

/// What the forward pass computed, kept for the backward pass.
struct Forward {
    /// `relu(x·w1 + b1)`. Shape: (n_samples, n_hidden).
    hidden: Array2<f64>,
    /// `hidden·w2 + b2`. Shape: (n_samples, n_classes).
    logits: Array2<f64>,
}

impl Network {
    /// A network with random weights and zero biases.
    ///
    /// Each weight is normal with standard deviation `√(2 / inputs of its layer)`, which keeps the
    /// spread of the numbers about the same from layer to layer.
    ///
    /// Errors: a size of 0. Source: Kaiming He and others, *Delving Deep into Rectifiers*, 2015.
    pub fn random(
        n_features: usize,
        n_hidden: usize,
        n_classes: usize,
        rng: &mut Rng,
    ) -> Result<Network> {
        let sizes = [("n_features", n_features), ("n_hidden", n_hidden), ("n_classes", n_classes)];
        for (name, size) in sizes {
            check::at_least(name, size, 1)?;
        }
        check::size("n_features times n_hidden", &[n_features, n_hidden])?;
        check::size("n_hidden times n_classes", &[n_hidden, n_classes])?;
        let mut weights = |inputs: usize, outputs: usize| {
            rng.normals((inputs, outputs)) * (2.0 / inputs as f64).sqrt()
        };
        Ok(Network {
            w1: weights(n_features, n_hidden),
            b1: Array1::zeros(n_hidden),
            w2: weights(n_hidden, n_classes),
            b2: Array1::zeros(n_classes),
        })
    }

    /// How many numbers can be changed by training.
    pub fn n_parameters(&self) -> usize {
        self.w1.len() + self.b1.len() + self.w2.len() + self.b2.len()
    }

    /// The forward pass.
    ///
    /// Shape: `x` (n_samples, n_features). Errors: another number of features; a number that is not
    /// finite, or a logit outside the range of `f64`. Cost: O(n_samples · n_parameters).
    fn forward(&self, x: ArrayView2<'_, f64>) -> Result<Forward> {
        self.check_layers()?;
        check::features("x", &x, self.w1.nrows())?;
        let mut hidden = x.dot(&self.w1) + &self.b1;
        hidden.mapv_inplace(|z| if z > 0.0 { z } else { 0.0 });
        let logits = check::all_in_range("a logit", hidden.dot(&self.w2) + &self.b2, "x")?;
        Ok(Forward { hidden, logits })
    }

    /// The mean cross-entropy of the true classes, in nats.
    ///
    /// Errors: as [`loss_and_gradient`](Self::loss_and_gradient).
    pub fn loss<'x, 'y>(
        &self,
        x: impl Into<ArrayView2<'x, f64>>,
        y: impl Targets<'y, Target = usize>,
    ) -> Result<f64> {
        self.loss_view(x.into(), y.targets())
    }

    fn loss_view(&self, x: ArrayView2<'_, f64>, y: ArrayView1<'_, usize>) -> Result<f64> {
        self.check_classes(&x, y)?;
        mean_cross_entropy(self.forward(x)?.logits.view(), y)
    }

    /// The mean cross-entropy, and its gradient: backpropagation, line by line.
    ///
    /// Shapes: `x` (n_samples, n_features), `y` one class a sample. Errors: no samples; not one
    /// class a sample; a class that the network does not have; another number of features; a number
    /// that is not finite. Cost: about three times the forward pass.
    pub fn loss_and_gradient<'x, 'y>(
        &self,
        x: impl Into<ArrayView2<'x, f64>>,
        y: impl Targets<'y, Target = usize>,
    ) -> Result<(f64, Network)> {
        self.loss_and_gradient_view(x.into(), y.targets())
    }

    fn loss_and_gradient_view(
        &self,
        x: ArrayView2<'_, f64>,
        y: ArrayView1<'_, usize>,
    ) -> Result<(f64, Network)> {
        self.check_classes(&x, y)?;
        let Forward { hidden, logits } = self.forward(x)?;
        let loss = mean_cross_entropy(logits.view(), y)?;

        // The logits: softmax − one-hot, over n because the loss is a mean.
        let mut d_logits = functions::softmax_rows(&logits);
        for (mut row, &class) in d_logits.rows_mut().into_iter().zip(y) {
            row[class] -= 1.0;
        }
        d_logits /= y.len() as f64;
        // The second layer.
        let w2 = hidden.t().dot(&d_logits);
        let b2 = d_logits.sum_axis(Axis(0));
        let mut d_hidden = d_logits.dot(&self.w2.t());
        // Relu: the slope goes through where the number went through.
        Zip::from(&mut d_hidden).and(&hidden).for_each(|d, &h| *d = if h > 0.0 { *d } else { 0.0 });
        // The first layer.
        let w1 = x.t().dot(&d_hidden);
        let b1 = d_hidden.sum_axis(Axis(0));
        Ok((loss, Network { w1, b1, w2, b2 }))
    }

    /// One step of gradient descent: every number moves against its slope.
    ///
    /// A learning rate that is too large makes numbers infinite or NaN; the next call of another method then refuses them.
    ///
    /// Errors: the gradient is that of a network of another shape; then nothing has moved.
    pub fn descend(&mut self, gradient: &Network, learning_rate: f64) -> Result<()> {
        for (name, mine, slope) in [
            ("w1", self.w1.shape(), gradient.w1.shape()),
            ("b1", self.b1.shape(), gradient.b1.shape()),
            ("w2", self.w2.shape(), gradient.w2.shape()),
            ("b2", self.b2.shape(), gradient.b2.shape()),
        ] {
            if mine != slope {
                let of_the_gradient = format!("{name} of the gradient");
                let (mine, slope) = ((name, mine), (of_the_gradient.as_str(), slope));
                return Err(Error::shape_mismatch(mine, slope, "they must be the same"));
            }
        }
        self.w1.scaled_add(-learning_rate, &gradient.w1);
        self.b1.scaled_add(-learning_rate, &gradient.b1);
        self.w2.scaled_add(-learning_rate, &gradient.w2);
        self.b2.scaled_add(-learning_rate, &gradient.b2);
        Ok(())
    }

    /// The four arrays fit together, there is at least one class, and every number is finite.
    fn check_layers(&self) -> Result<()> {
        check::same_length("hidden numbers", ("w1", self.w1.ncols()), ("b1", self.b1.len()))?;
        check::same_length("hidden numbers", ("w1", self.w1.ncols()), ("w2", self.w2.nrows()))?;
        check::same_length("classes", ("w2", self.w2.ncols()), ("b2", self.b2.len()))?;
        check::not_empty("b2", self.b2.len(), "class")?;
        check::finite("w1", &self.w1)?;
        check::finite("b1", &self.b1)?;
        check::finite("w2", &self.w2)?;
        check::finite("b2", &self.b2)
    }

    fn check_classes(&self, x: &ArrayView2<'_, f64>, y: ArrayView1<'_, usize>) -> Result<()> {
        check::samples_and_targets(x, y.len())?;
        let n_classes = self.b2.len();
        match y.iter().position(|&class| class >= n_classes) {
            None => Ok(()),
            Some(i) => {
                let wanted = format!("below n_classes = {n_classes}");
                Err(Error::invalid(format!("y[{i}]"), y[i], wanted))
            }
        }
    }
}

impl Predict for Network {
    type Target = usize;

    /// The class with the largest logit for each row; of equal ones the first.
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<usize>> {
        Ok(self.forward(x)?.logits.map_axis(Axis(1), largest))
    }
}

fn largest(row: ArrayView1<'_, f64>) -> usize {
    (1..row.len()).fold(0, |best, i| if row[i] > row[best] { i } else { best })
}

fn mean_cross_entropy(logits: ArrayView2<'_, f64>, y: ArrayView1<'_, usize>) -> Result<f64> {
    let losses: Array1<f64> = (logits.rows().into_iter().zip(y))
        .map(|(row, &class)| functions::log_sum_exp(row) - row[class])
        .collect();
    check::in_range("the loss", sum::sum(&losses) / y.len() as f64, "x")
}
