//! The same blur on a photograph on three roads: equal results, very different work.

use part1_vocabulary::convolution::{Padding::Valid, gaussian_blur, gaussian_weights};
use part1_vocabulary::convolution::{correlate_separable, correlate2d, correlate2d_plain};

pub fn main() -> numerics::Result<()> {
    let photograph = data::photograph();
    let bell = gaussian_weights(9, 2.0)?;
    let filter = gaussian_blur(9, 2.0)?; // the bell as a column times the bell as a row

    let plain = correlate2d_plain(photograph.view(), filter.view(), Valid)?;
    let fast = correlate2d(photograph.view(), filter.view(), Valid)?;
    let two_passes = correlate_separable(photograph.view(), bell.view(), bell.view(), Valid)?;
    let (input, weights) = (show::shape(photograph), show::shape(&filter));
    println!("photograph {input}  filter {weights}");
    println!("result     {}\n", show::shape(&plain));

    let at_once = plain.len() * filter.len();
    let in_two = (photograph.nrows() * plain.ncols() + plain.len()) * bell.len();
    let mut rows = Vec::new();
    for (road, count, result) in [
        ("four loops", at_once, &plain),
        ("row by row", at_once, &fast),
        ("two passes", in_two, &two_passes),
    ] {
        let gaps = (result - &plain).mapv(f64::abs);
        let largest = show::fixed(gaps.into_iter().fold(0.0, f64::max), 9);
        rows.push([road.to_string(), show::integer(count), largest]);
    }
    let header = ["road", "multiplications", "largest difference"];
    println!("{}\n", show::table(&header, &rows));

    let pairs = show::integer(photograph.len() * plain.len());
    println!("weights, shared by all places: {}", filter.len());
    println!("weights, one for each pair of input and output pixel: {pairs}");
    Ok(())
}
