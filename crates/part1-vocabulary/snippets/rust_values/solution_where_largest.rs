//! The place of the largest value in a slice; the first one counts if two are equal.

pub fn main() {
    println!("three masses     {}", argmax(&[3750.0, 3800.0, 3250.0]));
    println!("two are largest  {}", argmax(&[3250.0, 3800.0, 3800.0]));
    println!("NaN first        {}", argmax(&[f64::NAN, 3800.0, 3250.0]));
    println!("NaN with a minus {}", argmax(&[3800.0, -f64::NAN, 3250.0]));
}

fn argmax(values: &[f64]) -> usize {
    // yours: the place of the largest value; decide about equal ones and NaN
    let mut best = 0;
    for (place, value) in values.iter().enumerate() {
        let first_nan = value.is_nan() && !values[best].is_nan();
        if first_nan || *value > values[best] {
            best = place;
        }
    }
    best
    // end
}
