//! Gradients of very sure logits: probability minus truth keeps its digits where the two nearly cancel.

use learning::autograd::{Dual, Real, Tape};
use learning::losses::{
    binary_cross_entropy_with_logits, categorical_cross_entropy_with_logits, residual,
};
use learning::tensor_autograd;
use ndarray::{Array2, array};
use numerics::Result;
use proptest::prelude::*;

/// A logit, and the probability exp(−z) / (1 + exp(−z)) of what it calls nearly impossible.
// mpmath, 50 digits: 1 / (1 + exp(z)).
const SURE: [(f64, f64); 4] = [
    (20.0, 2.0611536181902036e-9),
    (40.0, 4.248354255291589e-18),
    (400.0, 1.9151695967140057e-174),
    (1e5, 0.0),
];

#[track_caller]
fn assert_relative(got: f64, wanted: f64) {
    assert!((got - wanted).abs() <= 4e-15 * wanted.abs(), "{got:e}, wanted {wanted:e}");
}

#[test]
fn yes_and_no() {
    for (z, rest) in SURE {
        let (y, logits) = ([1.0, 0.0, 1.0, 0.0, 0.25], [z, -z, -z, z, z]);
        let wanted = [-rest, rest, rest - 1.0, 1.0 - rest, 0.75 - rest];
        for i in 0..5 {
            assert_relative(residual(logits[i], y[i]), wanted[i]);
        }
    }
}

#[test]
fn on_the_tapes() -> Result<()> {
    for (z, rest) in SURE {
        let tape = Tape::new();
        let x = tape.var(z);
        let y = x.sigmoid();
        assert_relative(y.backward()?.of(x), rest * (1.0 - rest));
        assert_relative(Dual::variable(z).sigmoid().slope(), rest * (1.0 - rest));
        let loss = y.log();
        assert_relative(loss.backward()?.of(x), rest);

        let tape = tensor_autograd::Tape::new();
        let x = tape.leaf(array![z, -z]);
        let gradients = x.sigmoid().sum().backward()?;
        gradients.of(x)?.iter().for_each(|&slope| assert_relative(slope, rest * (1.0 - rest)));

        let logits = array![[z, 0.0], [0.0, z]];
        let x = tape.leaf(logits);
        let at_once = x.cross_entropy(&[0, 0])?.backward()?;
        let in_steps = (-x.log_softmax()?.pick(&[0, 0])?.mean()?).backward()?;
        let wanted = [-rest, rest, rest - 1.0, 1.0 - rest];
        for gradients in [at_once, in_steps] {
            for (&got, wanted) in gradients.of(x)?.iter().zip(wanted) {
                assert_relative(got * 2.0, wanted);
            }
        }
    }
    Ok(())
}

proptest! {
    // One quantity, two formulas: yes and no are two classes whose logits are z and 0.
    #[test]
    fn binary_and_two_classes_agree(sizes in prop::collection::vec(-7.0..5.0_f64, 1..12), signs in any::<u16>()) {
        let sign = |i: usize| if signs >> i & 1 == 1 { 1.0 } else { -1.0 };
        let z: Vec<f64> = sizes.iter().enumerate()
            .map(|(i, size)| sign(i) * numerics::functions::power(10.0, size.floor() as i32))
            .collect();
        let classes: Vec<usize> = (0..z.len()).map(|i| i % 2).collect();
        let y: Vec<f64> = classes.iter().map(|&class| class as f64).collect();
        let logits = Array2::from_shape_fn((z.len(), 2), |(i, k)| if k == 1 { z[i] } else { 0.0 });
        let binary = binary_cross_entropy_with_logits(&y, &z).expect("a loss");
        let several = categorical_cross_entropy_with_logits(&classes, &logits).expect("a loss");
        prop_assert!((binary - several).abs() <= 1e-14 * binary);
        let tape = tensor_autograd::Tape::new();
        let x = tape.leaf(logits);
        let loss = x.cross_entropy(&classes).expect("a loss");
        let gradients = loss.backward().expect("gradients");
        let several = gradients.of(x).expect("a gradient");
        for i in 0..z.len() {
            let (a, b) = (residual(z[i], y[i]) / z.len() as f64, several[[i, 1]]);
            prop_assert!((a - b).abs() <= 1e-14 * a.abs(), "{} and {}", a, b);
        }
    }
}
