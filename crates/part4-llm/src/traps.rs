//! Page 17c: one step of softmax regression with a mistake in it.

use learning::optim::shuffled;
use ndarray::{Array2, Axis, s};
use numerics::functions::softmax_rows;
use numerics::{Result, Rng};

/// What is wrong with a training step, if anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mistake {
    /// Nothing.
    None,
    /// The slopes of a batch are added up and not divided by its size.
    Summed,
    /// The loss takes the shares for logits, and applies a second softmax.
    SoftmaxTwice,
    /// The labels are shuffled without their samples.
    LabelsApart,
}

impl Mistake {
    /// Trains a softmax regression on 1,347 of the 1,797 digits, 20 epochs in batches of 64 at a `rate`, and gives its
    /// [`grades`](Mistake::grades) on them and on the other 450.
    ///
    /// Shapes: x (1797, 64), truth (1797, 10).
    ///
    /// Errors: none on these shapes. Explained in Part IV, chapter 17c (traps).
    pub fn train(
        self,
        x: &Array2<f64>,
        truth: &Array2<f64>,
        rate: f64,
        rng: &mut Rng,
    ) -> Result<[[f64; 2]; 2]> {
        let order = rng.permutation(x.nrows());
        let x = x.select(Axis(0), &order);
        let apart = self == Mistake::LabelsApart;
        let truth = truth.select(Axis(0), &if apart { rng.permutation(x.nrows()) } else { order });
        let mut weights = Array2::zeros((x.ncols(), truth.ncols()));
        for _ in 0..20 {
            for batch in shuffled(1347, 64, rng)? {
                let [x, truth] = [&x, &truth].map(|table| table.select(Axis(0), &batch));
                let (_, slopes) = self.graded(&x.dot(&weights), &truth);
                weights -= &(x.t().dot(&slopes) * rate);
            }
        }
        Ok([s![..1347, ..], s![1347.., ..]]
            .map(|part| self.grades(&x.slice(part).dot(&weights), &truth.slice(part).to_owned())))
    }

    /// The mean loss that a training loop reports, in nats, and the slopes of the logits that it descends.
    ///
    /// Shapes: logits, truth (a 1 in each row, at its class) and slopes (n_samples, n_classes). Explained in Part IV, chapter 17c (traps).
    pub fn graded(self, logits: &Array2<f64>, truth: &Array2<f64>) -> (f64, Array2<f64>) {
        let n = truth.nrows() as f64;
        let shares = softmax_rows(logits);
        let answer =
            if self == Mistake::SoftmaxTwice { softmax_rows(&shares) } else { shares.clone() };
        let loss = -(truth * &answer.mapv(libm::log)).sum() / n;
        let mut slopes = answer - truth;
        if self == Mistake::SoftmaxTwice {
            let mixed = (&shares * &slopes).sum_axis(Axis(1)).insert_axis(Axis(1));
            slopes = shares * (slopes - mixed); // back through the first softmax, as on page 13c
        }
        (loss, if self == Mistake::Summed { slopes } else { slopes / n })
    }

    /// The reported loss, in nats, and the share of samples whose class has the largest logit (two alike count as right).
    ///
    /// Explained in Part IV, chapter 17c (traps).
    pub fn grades(self, logits: &Array2<f64>, truth: &Array2<f64>) -> [f64; 2] {
        let pairs = logits.rows().into_iter().zip(truth.rows());
        let right = pairs.filter(|(z, t)| z.iter().all(|other| *other <= z.dot(t))).count();
        [self.graded(logits, truth).0, right as f64 / truth.nrows() as f64]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ndarray::array;

    #[test]
    fn slopes_are_those_of_the_loss() {
        let truth = array![[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]];
        let logits = array![[0.3, -0.2, 1.1], [0.0, 0.7, -0.4]];
        for (mistake, rows) in
            [(Mistake::None, 1.0), (Mistake::Summed, 2.0), (Mistake::SoftmaxTwice, 1.0)]
        {
            let slopes = mistake.graded(&logits, &truth).1;
            for (place, slope) in slopes.indexed_iter() {
                let [up, down] = [1e-5, -1e-5].map(|nudge| {
                    let mut moved = logits.clone();
                    moved[place] += nudge;
                    mistake.graded(&moved, &truth).0
                });
                assert!((slope - rows * (up - down) / 2e-5).abs() < 1e-8, "{mistake:?} {place:?}");
            }
        }
    }

    #[test]
    fn two_softmaxes_have_a_floor() {
        let truth = Array2::from_shape_fn((1, 10), |(_, class)| f64::from(u8::from(class == 4)));
        let loss = Mistake::SoftmaxTwice.graded(&(&truth * 1000.0), &truth).0;
        assert!((loss - libm::log(1.0 + 9.0 / libm::exp(1.0))).abs() < 1e-12);
    }
}
