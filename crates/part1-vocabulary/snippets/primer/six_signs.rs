//! Six signs of Rust on three flippers: let, mut, for, &, fn and the mark of println!.

pub fn main() {
    let flippers_mm = [181.0, 211.0, 192.0]; // let: a name for these three numbers
    let mut longest_mm = 0.0; // mut: the value behind this name will change
    for flipper_mm in flippers_mm {
        if flipper_mm > longest_mm {
            longest_mm = flipper_mm;
        }
    }
    // println! is a macro: see the mark
    println!("the longest has  {} mm", show::fixed(longest_mm, 0));
    println!("the average is   {} mm", show::fixed(average(&flippers_mm), 2));
}

// fn: numbers in, one number out; & borrows them, to look and not to change.
fn average(values: &[f64]) -> f64 {
    let mut total = 0.0;
    for value in values {
        total += value;
    }
    total / values.len() as f64
}
