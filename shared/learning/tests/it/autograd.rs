//! The tape of numbers and the dual numbers: against PyTorch, against each other, at the edges.

use learning::autograd::{Dual, Real, Tape, check_gradient};
use numerics::Result;
use numerics::functions::power;
use proptest::prelude::*;
use testing::assert_near;

/// Every operator and function in one formula.
fn everything<T: Real>(x: T, y: T) -> T {
    (x * y).tanh() + x.exp() / (y * y + 1.0) - x.log() * y.sigmoid()
        + x.sqrt() * y.sin()
        + (x - y).relu() * x.powi(3)
}

// Recorded from PyTorch 1.13, float64.
#[test]
fn value_and_slopes_are_pytorchs() -> Result<()> {
    let tape = Tape::new();
    let (x, y) = (tape.var(0.7), tape.var(-1.3));
    let f = everything(x, y);
    let slopes = f.backward()?;
    assert_near(f.value(), -0.016308621188049988, 1e-13);
    assert_near(slopes.of(x), 2.525862021471257, 1e-13);
    assert_near(slopes.of(y), 1.0003718016636454, 1e-13);
    Ok(())
}

#[test]
fn plain_numbers_stand_on_either_side() -> Result<()> {
    let tape = Tape::new();
    let x = tape.var(4.0);
    let cases = [
        (x + 1.0, 5.0, 1.0),
        (1.0 + x, 5.0, 1.0),
        (x - 1.0, 3.0, 1.0),
        (1.0 - x, -3.0, -1.0),
        (x * 3.0, 12.0, 3.0),
        (3.0 * x, 12.0, 3.0),
        (x / 2.0, 2.0, 0.5),
        (2.0 / x, 0.5, -0.125),
        (-x, -4.0, -1.0),
    ];
    for (f, value, slope) in cases {
        assert_eq!((f.value(), f.backward()?.of(x)), (value, slope));
    }
    let d = Dual::variable(4.0);
    let duals = [1.0 + d, 1.0 - d, 3.0 * d, 2.0 / d, d / 2.0, -d];
    let slopes = duals.map(Dual::slope);
    assert_eq!(slopes, [1.0, -1.0, 3.0, -0.125, 0.5, -1.0]);
    assert_eq!(Dual::new(2.0, 5.0) + Dual::constant(1.0), Dual::new(3.0, 5.0));
    Ok(())
}

#[test]
fn slopes_over_several_paths_add_up() -> Result<()> {
    let tape = Tape::new();
    let x = tape.var(3.0);
    assert_eq!((x * x).backward()?.of(x), 6.0);
    assert_eq!((x + x + x).backward()?.of(x), 3.0);
    assert_eq!((x - x).backward()?.of(x), 0.0);
    // 2²⁰⁰ paths from x to f, and 200 nodes: the pass back goes over nodes, not over paths.
    let f = (0..200).fold(x, |f, _| f + f);
    assert_eq!(f.backward()?.of(x), power(2.0, 200));
    Ok(())
}

#[test]
fn a_long_chain_needs_no_deep_stack() -> Result<()> {
    let tape = Tape::new();
    let x = tape.var(1.0);
    let f = (0..1_000_000).fold(x, |f, _| f + 1.0);
    assert_eq!(f.backward()?.of(x), 1.0);
    Ok(())
}

#[test]
fn what_had_no_part_has_slope_zero() -> Result<()> {
    let (tape, other) = (Tape::new(), Tape::new());
    let (x, idle) = (tape.var(2.0), tape.var(5.0));
    let f = x * 3.0;
    let later = tape.var(1.0);
    let slopes = f.backward()?;
    assert_eq!(slopes.of_all(&[x, idle, later, other.var(1.0)]), [3.0, 0.0, 0.0, 0.0]);
    Ok(())
}

#[test]
fn numbers_of_two_tapes_do_not_mix() {
    let (tape, other) = (Tape::new(), Tape::new());
    let f = tape.var(2.0) * other.var(3.0) + 1.0;
    let wanted =
        "the tape of one of the numbers is another one, but it must be the tape of all the others";
    assert_eq!(f.backward().expect_err("an error").to_string(), wanted);
}

#[test]
fn a_tape_counts_its_numbers() {
    let tape = Tape::new();
    assert!(tape.is_empty());
    let _ = tape.var(1.0).exp();
    assert_eq!(tape.len(), 2);
}

#[test]
fn kinks_and_impossible_inputs() -> Result<()> {
    let tape = Tape::new();
    let slope_of_relu = |x: f64| -> Result<f64> {
        let x = tape.var(x);
        Ok(x.relu().backward()?.of(x))
    };
    assert_eq!(slope_of_relu(-1.0)?, 0.0);
    assert_eq!(slope_of_relu(0.0)?, 0.0); // as in PyTorch
    assert_eq!(slope_of_relu(1.0)?, 1.0);
    assert!(tape.var(f64::NAN).relu().value().is_nan());
    assert!(tape.var(-1.0).log().value().is_nan());
    assert_eq!(tape.var(0.0).powi(0).backward()?.of(tape.var(0.0)), 0.0);
    Ok(())
}

#[test]
fn the_gradient_check_passes_right_slopes_and_catches_wrong_ones() -> Result<()> {
    assert!(check_gradient(|v| everything(v[0], v[1]), &[0.7, -1.3])? < 1e-8);
    // A square whose slope forgets the 2.
    let wrong = check_gradient(|v| v[0].chain(power(v[0].value(), 2), v[0].value()), &[3.0])?;
    assert!((wrong - 0.5).abs() < 1e-6);
    let message = |at: &[f64]| check_gradient(|v| v[0], at).expect_err("an error").to_string();
    assert_eq!(message(&[]), "the point is empty, but it must hold at least one input");
    assert_eq!(message(&[f64::NAN]), "the point[0] is NaN, but every number must be finite");
    let error = check_gradient(|v| v[0].log(), &[-1.0]).expect_err("an error").to_string();
    assert_eq!(error, "the difference of the slopes[0] is NaN, but every number must be finite");
    Ok(())
}

proptest! {
    #[test]
    fn forward_and_backward_mode_agree(x in 0.1..3.0_f64, y in -3.0..3.0_f64) {
        let tape = Tape::new();
        let (a, b) = (tape.var(x), tape.var(y));
        let f = everything(a, b);
        let slopes = f.backward().expect("one tape");
        let along_x = everything(Dual::variable(x), Dual::constant(y));
        let along_y = everything(Dual::constant(x), Dual::variable(y));
        prop_assert_eq!(f.value(), everything(x, y));
        prop_assert_eq!(f.value(), along_x.value());
        let close = |a: f64, b: f64| (a - b).abs() <= 1e-12 * b.abs().max(1.0);
        prop_assert!(close(slopes.of(a), along_x.slope()));
        prop_assert!(close(slopes.of(b), along_y.slope()));
    }
}
