//! The error of a finite difference as a valley over the step, on logarithmic axes.
//! kind: figure

use show::figure::{Color, Figure};

pub fn main() -> numerics::Result<()> {
    // Steps from 10⁻¹⁵ to 10⁻¹, ten a power of ten; the errors as powers of ten too.
    let (mut forward, mut central) = (Vec::new(), Vec::new());
    for k in 0..=140 {
        let power = -15.0 + f64::from(k) / 10.0;
        let step = libm::exp10(power);
        let error = |difference: f64| libm::log10((difference + 0.64).abs().max(1e-13));
        forward.push((power, error((f(0.5 + step) - f(0.5)) / step)));
        central.push((power, error((f(0.5 + step) - f(0.5 - step)) / (2.0 * step))));
    }
    let svg = Figure::new(
        "Too long a step bends, too short a step rounds",
        "Error over step on logarithmic axes. From the right both curves fall in a line, the \
         central difference twice as steeply; below 10 to the minus 8 and 10 to the minus 5 they \
         turn into noise that rises to the left.",
    )
    .x_label("step, as a power of ten")
    .y_label("error, as a power of ten")
    .x_range(-15.0, -1.0)
    .y_range(-13.0, 0.0)
    .line("", Color::Orange, forward)
    .line("", Color::Blue, central)
    .label(Color::Orange, -5.2, -3.6, "forward difference")
    .label(Color::Blue, -2.4, -9.2, "central difference")
    .annotate(-14.5, -8.0, "rounding error")
    .annotate(-4.4, -11.8, "truncation error")
    .svg()?;
    println!("{svg}");
    Ok(())
}

fn f(x: f64) -> f64 {
    1.0 / (1.0 + x * x)
}
