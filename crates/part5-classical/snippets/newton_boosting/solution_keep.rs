//! Keep or take back: one split's weights and gain with pencil and paper.

pub fn main() {
    // Left: G = −6, H = 2. Right: G = 2, H = 3. The penalty λ is 1, the price of a leaf γ is 8.
    let left: f64 = 2.0; // yours: the weight of the left leaf
    let right: f64 = -0.5; // yours: the weight of the right leaf
    let gain: f64 = 12.0 + 1.0 - 16.0 / 6.0; // yours: worth left + worth right − worth of both
    println!("weights {} and {}", show::fixed(left, 2), show::fixed(right, 2));
    println!(
        "gain {}, γ {}: {}",
        show::fixed(gain, 2),
        8,
        if gain < 8.0 { "back" } else { "kept" }
    );
}
