//! Three words padded to one length: three means of one loss, and the shares that padding gets.

use ndarray::{Array1, Array2, array};
use numerics::functions::softmax;

pub fn main() {
    let text = data::moby_dick_whole().as_bytes();
    let bits = |byte: u8| {
        let count = text.iter().filter(|other| **other == byte).count();
        -libm::log2(count as f64 / text.len() as f64)
    };
    let words = ["Call", "me", "Ishmael"].map(str::as_bytes);
    let losses = Array2::from_shape_fn((3, 7), |(i, j)| words[i].get(j).map_or(0.0, |b| bits(*b)));
    let lengths = array![4.0, 2.0, 7.0];
    let of_words = losses.sum_axis(ndarray::Axis(1)) / &lengths;
    println!("bits of each byte, 0 for padding\n{}", show::matrix(&losses, 1));
    println!("mean over all 21 places     {}", show::fixed(losses.sum() / 21.0, 3));
    println!("mean of the words' means    {}", show::fixed(of_words.sum() / 3.0, 3));
    println!("masked mean, of 13 bytes    {}", show::fixed(losses.sum() / lengths.sum(), 3));

    let scores = array![1.0, 0.5, -1.0, -1.0]; // two words, two paddings
    let hide = |n_words: usize, by: f64| {
        Array1::from_shape_fn(4, |i| if i < n_words { scores[i] } else { by })
    };
    for (name, scores) in [
        ("no mask", scores.clone()),
        ("scores times 1, 1, 0, 0", &scores * &array![1.0, 1.0, 0.0, 0.0]),
        ("-inf for padding", hide(2, f64::NEG_INFINITY)),
        ("-inf, all is padding", hide(0, f64::NEG_INFINITY)),
        ("-1e9, all is padding", hide(0, -1e9)),
    ] {
        println!("{name:<23}     {}", show::vector(softmax(&scores), 3));
    }
}
