//! The place of the largest value in a slice; the first one counts if two are equal.

pub fn main() {
    println!("three masses     {}", argmax(&[3750.0, 3800.0, 3250.0]));
    println!("two are largest  {}", argmax(&[3250.0, 3800.0, 3800.0]));
    println!("NaN first        {}", argmax(&[f64::NAN, 3800.0, 3250.0]));
}

fn argmax(values: &[f64]) -> usize {
    let mut best = 0;
    for (place, value) in values.iter().enumerate() {
        if value.total_cmp(&values[best]).is_gt() {
            best = place;
        }
    }
    best
}
