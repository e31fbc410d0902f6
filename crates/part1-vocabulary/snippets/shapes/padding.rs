//! Word lengths of three sentences, padded to one table, and what the filling does to a mean.

use ndarray::Axis;
use part1_vocabulary::shapes::{masked_means, pad};

pub fn main() -> numerics::Result<()> {
    // Three sentences of the first chapter of Moby Dick.
    let sentences =
        ["Call me Ishmael", "There is magic in it", "This is my substitute for pistol and ball"];
    let lengths: Vec<Vec<f64>> = sentences.iter().map(|text| word_lengths(text)).collect();

    let (padded, mask) = pad(&lengths, 0.0);
    println!("padded, shape {}\n{}", show::shape(&padded), show::matrix(&padded, 0));
    println!("mask\n{}", show::matrix(&mask, 0));

    let careless = padded.sum_axis(Axis(1)) / padded.ncols() as f64;
    println!("mean of the row   {}", show::vector(&careless, 3));
    let careful = masked_means(padded.view(), mask.view())?;
    println!("mean of the words {}", show::vector(&careful, 3));
    Ok(())
}

fn word_lengths(text: &str) -> Vec<f64> {
    text.split_whitespace().map(|word| word.len() as f64).collect()
}
