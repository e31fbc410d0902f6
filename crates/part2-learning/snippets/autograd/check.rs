//! The gradient check: right slopes pass, a forgotten factor stands out.

use learning::autograd::{Real, Var, check_gradient};

/// A square whose author forgot the 2 in its slope, 2x.
fn wrong_square(x: Var<'_>) -> Var<'_> {
    x.chain(x.value() * x.value(), x.value())
}

pub fn main() -> numerics::Result<()> {
    let at = [0.7, -1.3];
    let differences = [
        ("x · y", check_gradient(|v| v[0] * v[1], &at)?),
        ("x / y", check_gradient(|v| v[0] / v[1], &at)?),
        ("log x · exp y", check_gradient(|v| v[0].log() * v[1].exp(), &at)?),
        ("tanh(x · y) + relu x", check_gradient(|v| (v[0] * v[1]).tanh() + v[0].relu(), &at)?),
        ("sigmoid(x − y³)", check_gradient(|v| (v[0] - v[1].powi(3)).sigmoid(), &at)?),
        ("x² without its 2", check_gradient(|v| wrong_square(v[0]), &at)?),
    ];
    let rows = differences.map(|(formula, difference)| {
        let verdict = if difference < 1e-6 { "right" } else { "wrong" };
        [formula.to_string(), show::fixed(difference, 4), verdict.to_string()]
    });
    println!("{}", show::table(&["formula", "largest difference", "gradient check"], &rows));
    Ok(())
}
