//! A deep network with a way around each of its middle layers, its gradient written out.

use ndarray::{Array1, Array2, ArrayView1, ArrayView2};
use networks::mlp::{Mlp, Rule, Training};
use numerics::estimator::{Predict, Targets};
use numerics::functions::{relu, softmax_rows};
use numerics::{Elementwise, Error, Result, Rng, check, sum};

use crate::Digits;

/// The size of a matrix's numbers: the root of their mean square; NaN where there are none.
///
/// ```
/// let x = ndarray::array![[3.0, -3.0], [3.0, 3.0]];
/// assert_eq!(part3_networks::initialization::size(x.view()), 3.0);
/// ```
///
/// Explained in Part III, chapter 11e (initialization).
pub fn size(x: ArrayView2<'_, f64>) -> f64 {
    (sum::sum(&x.each(&|value| value * value).flatten()) / x.len() as f64).sqrt()
}

/// Trains a network on the digits in batches of 32, and counts the pictures of writers never met that it then gets right.
///
/// Errors: those of [`Training::fit`]. Explained in Part III, chapter 11e (initialization).
pub fn train(
    network: &mut Mlp,
    digits: &Digits,
    rule: Rule,
    n_epochs: usize,
    rng: &mut Rng,
) -> Result<usize> {
    let training = Training { batch_size: 32, n_epochs, rule, ..Default::default() };
    training.fit(network, &digits.x_train, &digits.y_train, rng)?;
    let predicted = network.predict(&digits.x_test)?;
    Ok(predicted.iter().zip(&digits.y_test).filter(|(a, b)| a == b).count())
}

/// A network whose middle layers, its *blocks*, can be walked around.
///
/// `values_(i+1) = relu(values_i · W_i)`, and for a block, where `skip` is on, `values_i + relu(values_i · W_i)`. No biases.
///
/// Shapes: (n_features, width), then (width, width) for each block, then (width, n_classes).
///
/// ```
/// use part3_networks::initialization::Blocks;
/// let digits = part3_networks::unseen();
/// let mut network = Blocks::random(64, 32, 18, 10, 0.01, &mut numerics::Rng::new(1))?;
/// network.skip = true;
/// assert!(network.gradient(&digits.x_train, &digits.y_train)?[0].iter().any(|slope| slope.abs() > 1e-3));
/// network.skip = false;
/// assert!(network.gradient(&digits.x_train, &digits.y_train)?[0].iter().all(|slope| slope.abs() < 1e-20));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 11e (initialization). Source: Kaiming He and others, *Deep Residual Learning for Image
/// Recognition*, 2016.
#[derive(Debug, Clone, PartialEq)]
pub struct Blocks {
    /// One matrix a layer.
    pub weights: Vec<Array2<f64>>,
    /// Whether each block adds its result to what came in.
    pub skip: bool,
}

impl Blocks {
    /// Random weights: the first and the last layer normal with standard deviation `√(2 / n_inputs)`, the blocks with
    /// `std_dev`; no way around yet.
    ///
    /// Errors: a size of 0; a standard deviation below 0 or not finite.
    pub fn random(
        n_features: usize,
        width: usize,
        n_blocks: usize,
        n_classes: usize,
        std_dev: f64,
        rng: &mut Rng,
    ) -> Result<Blocks> {
        for (name, size) in [("n_features", n_features), ("width", width), ("n_classes", n_classes)]
        {
            check::at_least(name, size, 1)?;
        }
        check::size("n_features times width", &[n_features, width])?;
        check::size("the number of weights", &[n_blocks, width, width])?;
        check::size("width times n_classes", &[width, n_classes])?;
        check::non_negative("std_dev", std_dev)?;
        let mut weights = vec![rng.normals((n_features, width)) * (2.0 / n_features as f64).sqrt()];
        weights.extend((0..n_blocks).map(|_| rng.normals((width, width)) * std_dev));
        weights.push(rng.normals((width, n_classes)) * (2.0 / width as f64).sqrt());
        Ok(Blocks { weights, skip: false })
    }

    fn check_layers(&self) -> Result<()> {
        check::not_empty("weights", self.weights.len(), "layer")?;
        for (i, weights) in self.weights.iter().enumerate() {
            let name = format!("weights[{i}]");
            check::finite(&name, &weights.view())?;
            let inputs = (name.as_str(), weights.nrows());
            if i > 0 {
                let before = ("the layer before it", self.weights[i - 1].ncols());
                check::same_length("numbers", inputs, before)?;
            }
            if self.is_skipped(i) {
                let outputs = ("what it is added to", weights.ncols());
                check::same_length("numbers", inputs, outputs)?;
            }
        }
        Ok(())
    }

    fn is_skipped(&self, layer: usize) -> bool {
        self.skip && layer > 0 && layer + 1 < self.weights.len()
    }

    /// What goes into each layer, and the sums that come out of it; the last sums are the logits.
    ///
    /// Errors: no layers; layers that do not fit together; a block with a way around that changes the width; another number
    /// of features; a number that is not finite, or a logit that would not be.
    pub fn forward(&self, x: ArrayView2<'_, f64>) -> Result<(Vec<Array2<f64>>, Vec<Array2<f64>>)> {
        self.check_layers()?;
        check::features("x", &x, self.weights[0].nrows())?;
        let (mut values, mut sums) = (vec![x.to_owned()], Vec::new());
        for (i, weights) in self.weights.iter().enumerate() {
            sums.push(values[i].dot(weights));
            let bent = sums[i].each(&relu);
            values.push(if self.is_skipped(i) { &values[i] + &bent } else { bent });
        }
        let logits = sums[sums.len() - 1].view();
        match logits.iter().all(|logit| logit.is_finite()) {
            true => Ok((values, sums)),
            false => Err(Error::out_of_range("a logit", "x")),
        }
    }

    /// The slopes of the mean cross-entropy along every weight, one matrix a layer.
    ///
    /// Shapes: `x` (n_samples, n_features), `y` (n_samples,), class numbers. Errors: no samples; not one class a sample; a
    /// class that the network does not have; as [`forward`](Self::forward). Cost: about three times the forward pass.
    pub fn gradient<'x, 'y>(
        &self,
        x: impl Into<ArrayView2<'x, f64>>,
        y: impl Targets<'y, Target = usize>,
    ) -> Result<Vec<Array2<f64>>> {
        let (x, y) = (x.into(), y.targets());
        check::samples_and_targets(&x, y.len())?;
        let (values, sums) = self.forward(x)?;
        let mut slopes = logit_slopes(&sums[sums.len() - 1], y)?;
        Ok(self.backward(&values, &sums, &mut slopes))
    }

    fn backward(
        &self,
        values: &[Array2<f64>],
        sums: &[Array2<f64>],
        slopes: &mut Array2<f64>,
    ) -> Vec<Array2<f64>> {
        let mut gradient = self.weights.clone(); // every number of it is replaced
        let mut arrived = Array2::zeros((0, 0)); // the slopes along what comes out of layer i
        for i in (0..self.weights.len()).rev() {
            gradient[i] = values[i].t().dot(slopes);
            let mut back = slopes.dot(&self.weights[i].t()); // through the layer
            if self.is_skipped(i) {
                back += &arrived; // and around it
            }
            if i > 0 {
                let gates = sums[i - 1].each(&|z| if z <= 0.0 { 0.0 } else { 1.0 });
                *slopes = &back * gates; // ReLU
            }
            arrived = back;
        }
        gradient
    }

    /// One step of gradient descent.
    ///
    /// Errors: as [`gradient`](Self::gradient); a learning rate below 0 or not finite.
    pub fn step<'x, 'y>(
        &mut self,
        x: impl Into<ArrayView2<'x, f64>>,
        y: impl Targets<'y, Target = usize>,
        learning_rate: f64,
    ) -> Result<()> {
        check::non_negative("learning_rate", learning_rate)?;
        let gradient = self.gradient(x, y)?;
        for (weights, slopes) in self.weights.iter_mut().zip(&gradient) {
            weights.scaled_add(-learning_rate, slopes);
        }
        Ok(())
    }
}

impl Predict for Blocks {
    type Target = usize;

    /// The class with the largest logit for each row; of equal ones the first.
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<usize>> {
        let (_, sums) = self.forward(x)?;
        Ok(sums[sums.len() - 1].rows().into_iter().map(largest).collect())
    }
}

fn largest(row: ArrayView1<'_, f64>) -> usize {
    (1..row.len()).fold(0, |best, k| if row[k] > row[best] { k } else { best })
}

/// `(softmax − one-hot) / n_samples`.
fn logit_slopes(logits: &Array2<f64>, y: ArrayView1<'_, usize>) -> Result<Array2<f64>> {
    let mut slopes = softmax_rows(logits);
    for (i, (mut row, &class)) in slopes.rows_mut().into_iter().zip(y).enumerate() {
        let n_classes = row.len();
        match row.get_mut(class) {
            Some(share) => *share -= 1.0,
            None => {
                let wanted = format!("below n_classes = {n_classes}");
                return Err(Error::invalid(format!("y[{i}]"), class, wanted));
            }
        }
    }
    Ok(slopes / y.len() as f64)
}
