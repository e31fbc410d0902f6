//! One function borrows the masses to read them, another borrows them to change them.

pub fn main() {
    let mut masses_g = vec![3750.0, 3800.0, 32500.0];
    println!("largest   {} g", show::fixed(largest(&masses_g), 0));
    repair(&mut masses_g);
    println!("repaired  {}", show::vector(&masses_g, 0));
    println!("largest   {} g", show::fixed(largest(&masses_g), 0));
}

fn largest(values: &[f64]) -> f64 {
    let mut largest = values[0];
    for value in values {
        largest = largest.max(*value);
    }
    largest
}

fn repair(values: &mut [f64]) {
    for value in values {
        if *value > 10_000.0 {
            *value /= 10.0;
        }
    }
}
