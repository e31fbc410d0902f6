//! Word lengths of three sentences, padded to one table, and what the filling does to a mean.

use ndarray::{Array2, Axis};

pub fn main() {
    // Three sentences of the first chapter of Moby Dick.
    let sentences =
        ["Call me Ishmael", "There is magic in it", "This is my substitute for pistol and ball"];
    let lengths = sentences.map(|text| text.split(' ').map(str::len).collect::<Vec<usize>>());
    let longest = lengths.iter().map(Vec::len).max().unwrap_or(0);

    // Beyond the end of a sentence there is no word, so 0 fills its place.
    let word = |(i, j): (usize, usize)| lengths[i].get(j).map_or(0.0, |n: &usize| *n as f64);
    let padded = Array2::from_shape_fn((3, longest), word);
    let mask = Array2::from_shape_fn((3, longest), |(i, j)| j < lengths[i].len());
    println!("padded, shape {}\n{}", show::shape(&padded), show::matrix(&padded, 0));
    println!("mask\n{}", show::matrix(&mask, 0));

    let sums = padded.sum_axis(Axis(1));
    let n_words = mask.mapv(f64::from).sum_axis(Axis(1));
    println!("mean of the row    {}", show::vector(&sums / longest as f64, 3));
    println!("mean of the words  {}", show::vector(&sums / &n_words, 3));
}
