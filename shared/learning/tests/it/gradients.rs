//! Finite differences against formulas and against PyTorch's automatic ones, and their refusals.

use learning::finite_differences::{
    CENTRAL_STEP, FORWARD_STEP, central_difference, directional_derivative, formula_error,
    forward_difference, gradient, jacobian,
};
use ndarray::{Array1, ArrayView1, array};
use numerics::Result;
use numerics::functions::power;
use proptest::prelude::*;
use testing::{assert_close, message};

fn curved(x: ArrayView1<'_, f64>) -> f64 {
    let first = libm::tanh(x[0] * x[1]) + libm::exp(x[2]) / (1.0 + x[0] * x[0]);
    first + libm::log(2.0 + x[1] * x[1] * x[2])
}

// Recorded from PyTorch 1.13, torch.autograd.grad and torch.autograd.functional.jacobian.
#[test]
fn gradient_and_jacobian_give_pytorchs_numbers() -> Result<()> {
    let x = array![0.5, -1.25, 2.0];
    let wanted = [-5.594519838278101, -0.6294001821125669, 6.216122927925008];
    assert_close(&gradient(curved, x.view())?, &wanted, 1e-9);
    let two =
        |x: ArrayView1<f64>| array![libm::tanh(x[0] * x[1]), libm::exp(x[2]) / (1.0 + x[0] * x[0])];
    let wanted = [
        [-0.8655239349624853, 0.3462095739849941, 0.0],
        [-4.728995903315616, 0.0, 5.911244879144521],
    ];
    assert_close(&jacobian(two, x.view())?, wanted.as_flattened(), 1e-9);
    Ok(())
}

#[test]
fn the_named_steps_are_roots_of_epsilon() {
    assert!((power(CENTRAL_STEP, 3) - f64::EPSILON).abs() < 1e-30);
    assert_eq!(FORWARD_STEP * FORWARD_STEP, f64::EPSILON);
}

#[test]
fn the_errors_fall_with_the_step_and_with_its_square() -> Result<()> {
    let error = |wide: f64, narrow: f64| (wide - 3.0) / (narrow - 3.0);
    let cube = |x: f64| x * x * x;
    let forward = error(forward_difference(cube, 1.0, 0.02)?, forward_difference(cube, 1.0, 0.01)?);
    let central = error(central_difference(cube, 1.0, 0.02)?, central_difference(cube, 1.0, 0.01)?);
    assert!((forward - 2.0).abs() < 0.02, "{forward}");
    assert!((central - 4.0).abs() < 1e-6, "{central}");
    Ok(())
}

#[test]
fn large_places_get_large_steps() -> Result<()> {
    // With a step of 6e-6 at a billion, nothing would be left of the difference.
    let slope = gradient(|x| x[0] * x[0], array![1e9].view())?;
    assert!((slope[0] / 2e9 - 1.0).abs() < 1e-9);
    Ok(())
}

#[test]
fn a_wrong_formula_shows() -> Result<()> {
    let x = array![0.5, -1.25, 2.0];
    let right = gradient(curved, x.view())?;
    assert_eq!(formula_error(curved, right.view(), x.view())?, 0.0);
    assert!((formula_error(curved, (&right / 2.0).view(), x.view())? - 0.5).abs() < 1e-9);
    Ok(())
}

#[test]
fn what_cannot_be_measured_is_named() {
    let line = |w: ArrayView1<f64>| w[0];
    let nothing: Array1<f64> = array![];
    assert_eq!(
        message(forward_difference(|x| x, 1.0, 0.0)),
        "step is 0, but it must be positive and finite"
    );
    assert_eq!(
        message(central_difference(|x| x, f64::NAN, 1.0)),
        "x is NaN, but every number must be finite"
    );
    assert_eq!(
        message(central_difference(libm::log, 0.5, 0.5)),
        "f(x − step) = f(0) is -inf, but every number must be finite"
    );
    assert_eq!(
        message(forward_difference(|x| x, 1e9, 1e-9)),
        "step is 0.000000001, but it must be large enough that 1000000000 + step is another number"
    );
    assert_eq!(
        message(gradient(line, nothing.view())),
        "x is empty, but it must hold at least one number"
    );
    assert_eq!(
        message(gradient(line, array![1.0, f64::INFINITY].view())),
        "x[1] is inf, but every number must be finite"
    );
    assert_eq!(
        message(gradient(|w| libm::log(w[0]) + w[1], array![0.0, 2.0].view())),
        "f near x[0] = 0: output[0] is NaN, but every number must be finite"
    );
    assert_eq!(
        message(jacobian(|_| Array1::zeros(0), array![1.0].view())),
        "f(x) is empty, but it must hold at least one number"
    );
    let calls = std::cell::Cell::new(0);
    let moody = |_: ArrayView1<f64>| {
        calls.set(calls.get() + 1);
        Array1::zeros(calls.get())
    };
    assert_eq!(
        message(jacobian(moody, array![1.0].view())),
        "f(x) has 2 numbers and f(x) before has 1, but they must have equally many"
    );
    let x = array![1.0, 2.0];
    assert_eq!(
        message(directional_derivative(line, x.view(), array![0.0, 0.0].view())),
        "the length of direction is 0, but it must be positive and finite"
    );
    assert_eq!(
        message(directional_derivative(line, x.view(), array![1.0].view())),
        "direction has 1 numbers and x has 2, but they must have equally many"
    );
    assert_eq!(
        message(formula_error(line, array![1.0].view(), x.view())),
        "the formula has 1 numbers and x has 2, but they must have equally many"
    );
}

proptest! {
    #[test]
    fn every_direction_is_a_dot_product_with_the_gradient(
        x in prop::collection::vec(-2.0..2.0_f64, 3),
        direction in prop::collection::vec(0.1..2.0_f64, 3),
    ) {
        let smooth = |w: ArrayView1<f64>| libm::sin(w[0]) * w[1] + w[2] * w[2] * w[0];
        let (x, direction) = (Array1::from(x), Array1::from(direction));
        let measured = directional_derivative(smooth, x.view(), direction.view()).expect("smooth");
        let slopes = gradient(smooth, x.view()).expect("smooth");
        let wanted = slopes.dot(&direction) / direction.dot(&direction).sqrt();
        prop_assert!((measured - wanted).abs() < 1e-7, "{measured}, {wanted}");
    }
}
