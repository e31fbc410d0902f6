//! The zig-zag in numbers: across the valley the sign flips each time, along it little happens.

use part2_learning::descent::{Valley, valley_path};

const LEARNING_RATE: f64 = 0.09;
const NO_MOMENTUM: f64 = 0.0; // page 8e

pub fn main() -> numerics::Result<()> {
    let valley = Valley { conditioning: 20.0 };
    let walked = valley_path(LEARNING_RATE, NO_MOMENTUM, valley.conditioning, 6)?;
    let mut rows = Vec::new();
    for (step, w) in walked.iter().enumerate() {
        let slope = valley.gradient(*w);
        let mut row = vec![step.to_string()];
        row.extend([w[0], w[1], slope[0], slope[1], valley.loss(*w)].map(|x| show::fixed(x, 3)));
        rows.push(row);
    }
    let header = ["step", "w₀ along", "w₁ across", "slope along", "slope across", "loss"];
    println!("{}", show::table(&header, &rows));
    println!("each step multiplies w₀ by {}", show::fixed(1.0 - LEARNING_RATE, 2));
    let across = 1.0 - LEARNING_RATE * valley.conditioning;
    println!("each step multiplies w₁ by {}", show::fixed(across, 2));
    println!(
        "so the limit is 2 / 20 = {}",
        show::fixed(valley.largest_learning_rate(NO_MOMENTUM), 2)
    );
    Ok(())
}
