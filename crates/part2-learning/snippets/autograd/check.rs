//! The gradient check: a new rule passes, and one with a forgotten factor stands out.

use learning::autograd::{Real, check_gradient};

/// The new rule: a value, and the slope there.
fn tanh<T: Real>(x: T) -> T {
    let h = libm::tanh(x.value());
    x.chain(h, 1.0 - h * h)
}

/// A square whose author forgot the 2 in its slope, 2x.
fn wrong_square<T: Real>(x: T) -> T {
    x.chain(x.value() * x.value(), x.value())
}

pub fn main() -> numerics::Result<()> {
    let at = [0.7, -1.3];
    let differences = [
        ("x · y", check_gradient(|v| v[0] * v[1], &at)?),
        ("log x · exp y", check_gradient(|v| v[0].log() * v[1].exp(), &at)?),
        ("tanh(x · y + x)", check_gradient(|v| tanh(v[0] * v[1] + v[0]), &at)?),
        ("x² without its 2", check_gradient(|v| wrong_square(v[0]), &at)?),
    ];
    for (formula, difference) in differences {
        let verdict = if difference < 1e-6 { "right" } else { "wrong" };
        println!("{formula:<16}  largest difference {}  {verdict}", show::fixed(difference, 4));
    }
    Ok(())
}
