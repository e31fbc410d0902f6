//! Eight everyday lines that let a NaN pass without a word, and three that catch it.

pub fn main() {
    let losses = [0.9, f64::NAN, 0.4, 0.7]; // four epochs; the best one was the third
    let largest = losses.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    println!("largest by f64::max             {}", show::fixed(largest, 1));
    println!("ReLU as z.max(0.0)              {}", show::fixed(losses[1].max(0.0), 1));
    println!("clamp(0.0, 1.0)                 {}", show::fixed(losses[1].clamp(0.0, 1.0), 1));
    println!("as a whole number               {}", losses[1] as i32);

    let missing = f64::NAN;
    println!("any equal to NaN?               {}", losses.contains(&missing));
    println!("any above 100?                  {}", losses.iter().any(|loss| *loss > 100.0));
    println!("all at most 100?                {}", losses.iter().all(|loss| *loss <= 100.0));

    let mut sorted = losses;
    sorted.sort_by(|a, b| a.partial_cmp(b).unwrap_or(std::cmp::Ordering::Equal));
    println!("sorted, no order taken as equal {}", show::vector(sorted, 1));
    sorted.sort_by(f64::total_cmp);
    println!("sorted by total_cmp             {}", show::vector(sorted, 1));

    let logits = [f64::NAN; 10]; // the answer of a broken network to any picture
    let digits = data::digits();
    let right = digits.y.iter().filter(|y| **y == argmax(&logits)).count();
    println!("accuracy of ten NaN logits      {}", show::percent(right as f64 / 1797.0, 1));

    let first = losses.iter().position(|loss| !loss.is_finite());
    println!("first that is not finite        epoch {}", first.map_or(0, |i| i + 1));
}

fn argmax(values: &[f64]) -> usize {
    (1..values.len()).fold(0, |best, i| if values[i] > values[best] { i } else { best })
}
