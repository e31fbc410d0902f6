//! Finite differences against formulas and against PyTorch's automatic ones, and their refusals.

use learning::finite_differences::{gradient, hessian, jacobian};
use ndarray::{Array1, ArrayView1, array};
use numerics::Result;
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

// Recorded from PyTorch 1.13, torch.autograd.functional.hessian.
#[test]
fn hessians_are_pytorchs() -> Result<()> {
    let h = hessian(curved, &array![0.5, -1.25, 2.0])?;
    let wanted = [
        [-0.6915500262838987, 0.21239981395304908, -4.728995903315616],
        [0.21239981395304908, 0.0206811422920819, -0.19036287923854844],
        [-4.728995903315616, -0.1903628792385485, 5.818294254516323],
    ];
    assert_close(&h, wanted.as_flattened(), 1e-6);
    assert_eq!(h, h.t());
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
fn what_cannot_be_measured_is_named() {
    let line = |w: ArrayView1<f64>| w[0];
    let nothing: Array1<f64> = array![];
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
}
