//! Backpropagation through time by hand: one unit, four steps, their shares of two slopes.

const X: [f64; 4] = [1.0, 0.5, -0.5, 0.0];

pub fn main() {
    let (w, u) = (1.0, 0.8); // from the input, and from the state before
    let states = states(w, u);

    let (mut d_w, mut d_u, mut rows) = (0.0, 0.0, Vec::new());
    let mut d_state = 2.0 * (states[4] - 0.5); // of the loss (last state − 0.5)²
    for t in (1..=4).rev() {
        let d_sum = d_state * (1.0 - states[t] * states[t]);
        let (share_w, share_u) = (d_sum * X[t - 1], d_sum * states[t - 1]);
        rows.push(show::row![t, (states[t], 4), (d_state, 4), (share_w, 4), (share_u, 4)]);
        d_w += share_w;
        d_u += share_u;
        d_state = d_sum * u; // one step back in time
    }
    println!("{}", show::table(&["step", "state", "its slope", "for w", "for u"], &rows));
    println!("added up  w {}  u {}", show::fixed(d_w, 4), show::fixed(d_u, 4));

    let loss = |w, u| (states_end(w, u) - 0.5) * (states_end(w, u) - 0.5);
    let along_w = (loss(w + 1e-5, u) - loss(w - 1e-5, u)) / 2e-5;
    let along_u = (loss(w, u + 1e-5) - loss(w, u - 1e-5)) / 2e-5;
    println!("measured  w {}  u {}", show::fixed(along_w, 4), show::fixed(along_u, 4));
}

/// The state before the first step, and after each.
fn states(w: f64, u: f64) -> [f64; 5] {
    let mut states = [0.0; 5];
    for t in 0..4 {
        states[t + 1] = libm::tanh(w * X[t] + u * states[t]);
    }
    states
}

fn states_end(w: f64, u: f64) -> f64 {
    states(w, u)[4]
}
