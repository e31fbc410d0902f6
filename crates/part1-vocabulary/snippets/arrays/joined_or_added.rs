//! The same two rows of numbers, joined as lists and added as vectors.

pub fn main() {
    let nest = vec![3.0, 1.0];
    let step = vec![4.0, 3.0];

    let joined = [nest.as_slice(), step.as_slice()].concat();
    println!("joined  {}  length {}", show::vector(&joined, 0), joined.len());

    let added: Vec<f64> = nest.iter().zip(&step).map(|(a, b)| a + b).collect();
    println!("added   {}  length {}", show::vector(&added, 0), added.len());
}
