//! One function borrows the masses to read them, another borrows them to change them.

pub fn main() {
    // The last mass has a zero too many.
    let mut masses_g = vec![3750.0, 3800.0, 32500.0];

    println!("largest     {} g", show::fixed(largest(&masses_g), 0));
    repair(&mut masses_g);
    println!("repaired    {}", show::vector(&masses_g, 0));
    println!("largest     {} g", show::fixed(largest(&masses_g), 0));

    // A reference to one value: `*` goes from the reference to the value.
    let first = &mut masses_g[0];
    *first += 50.0;
    println!("after lunch {}", show::vector(&masses_g, 0));
}

fn largest(values: &[f64]) -> f64 {
    let mut largest = values[0];
    for value in values {
        if *value > largest {
            largest = *value;
        }
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
