//! Learning-rate schedules with PyTorch's numbers: staircase, cosine, warm-up and then cosine.

/// The rate at a step: 0.1, halved every 10 steps.
fn staircase(step: usize) -> f64 {
    // yours: 0.1, halved every 10 steps
    0.1 * libm::exp2(-((step / 10) as f64))
    // end
}

/// The rate at a step: half a wave of the cosine, from 0.1 at step 0 to 0 at step `n_steps`.
fn cosine(step: usize, n_steps: usize) -> f64 {
    // yours: half a wave of the cosine, from 0.1 down to 0
    0.05 * (1.0 + libm::cos(std::f64::consts::PI * step as f64 / n_steps as f64))
    // end
}

/// The rate at a step: one eighth of 0.1 more at each of 8 steps, then the cosine of 32 steps.
fn warmed(step: usize) -> f64 {
    // yours: rise by eighths for 8 steps, then the cosine of 32 steps
    if step < 8 { 0.1 * (step + 1) as f64 / 8.0 } else { cosine(step - 8, 32) }
    // end
}

pub fn main() {
    let rows = [0, 1, 4, 7, 8, 10, 16, 20, 32, 39]
        .map(|step| show::row![step, ([staircase(step), cosine(step, 40), warmed(step)], 5)]);
    println!("{}", show::table(&["step", "staircase", "cosine", "warm-up, then cosine"], &rows));
}
