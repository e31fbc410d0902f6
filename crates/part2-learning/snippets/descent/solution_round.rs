//! In another unit, a valley 20 times as steep across is a round bowl: one step is enough.

pub fn main() {
    let unit = 20.0_f64.sqrt();
    let mut w = [-4.0, 1.5 * unit]; // w₀, and v = √20 · w₁
    let learning_rate: f64 = 1.0; // yours: the rate that arrives in one step
    for step in 0..=1 {
        let [w0, v] = w.map(|x| show::fixed(x, 2));
        println!("step {step}: w₀ {w0}, v {v}, w₁ {}", show::fixed(w[1] / unit, 2));
        let slope = gradient(w);
        w = [w[0] - learning_rate * slope[0], w[1] - learning_rate * slope[1]];
    }
}

fn gradient(w: [f64; 2]) -> [f64; 2] {
    // yours: the two slopes of the loss, written with w₀ and v
    [w[0], w[1]]
    // end
}
