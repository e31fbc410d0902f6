//! Walks down 3 (w − 2)² with learning rates below, at and above the limit.

pub fn main() {
    let limit: f64 = 1.0 / 3.0; // yours: the learning rate from which on the walk does not converge
    for learning_rate in [0.1, 1.0 / 6.0, 0.3, limit, 0.34] {
        let mut w = 3.0;
        for _ in 0..300 {
            w -= learning_rate * gradient(w);
        }
        println!("rate {}: end {}", show::fixed(learning_rate, 4), show::fixed(w, 2));
    }
}

fn gradient(w: f64) -> f64 {
    // yours: the slope of 3 (w − 2)² at w
    6.0 * (w - 2.0)
    // end
}
