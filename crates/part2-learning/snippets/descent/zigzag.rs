//! The zig-zag in numbers: across the valley the sign flips each time, along it little happens.

pub fn main() {
    let (learning_rate, mut w) = (0.09, [-4.0, 1.5]); // w₀ along the valley, w₁ across
    let mut rows = Vec::new();
    for step in 0..=6 {
        let loss = 0.5 * (w[0] * w[0] + 20.0 * w[1] * w[1]);
        let slope = [w[0], 20.0 * w[1]];
        rows.push(show::row![step, (w, 3), (slope, 3), (loss, 3)]);
        w = [w[0] - learning_rate * slope[0], w[1] - learning_rate * slope[1]];
    }
    let header = ["step", "w₀ along", "w₁ across", "slope along", "slope across", "loss"];
    println!("{}", show::table(&header, &rows));
    let factors = [1.0, 20.0].map(|curvature| 1.0 - learning_rate * curvature);
    println!("each step multiplies w₀ and w₁ by {}", show::vector(factors, 2));
}
