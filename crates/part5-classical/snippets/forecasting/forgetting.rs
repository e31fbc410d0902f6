//! A running mean that forgets: three speeds on six months, and what the last five weigh.

pub fn main() {
    let y = data::co2_monthly();
    let months: Vec<f64> = y.iter().take(6).copied().collect();
    println!("months     {}", show::vector(&months, 2));
    for alpha in [0.1, 0.5, 0.9] {
        let mut level = months[0];
        let mut levels = vec![level];
        for month in &months[1..] {
            level += alpha * (month - level); // a step toward what came
            levels.push(level);
        }
        println!("alpha {}  {}", show::fixed(alpha, 1), show::vector(&levels, 2));
    }
    for alpha in [0.1, 0.5, 0.9] {
        // The newest weighs alpha, the one before alpha times what the newest left over, …
        let mut left = 1.0;
        let weights = (0..5).map(|_| {
            let weight = alpha * left;
            left -= weight;
            weight
        });
        println!("alpha {}  weights {}", show::fixed(alpha, 1), show::vector(weights, 4));
    }
}
