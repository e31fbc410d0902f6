//! The cosine of the angle between two arrows: their dot product, divided by both lengths.

use learning::metrics::pairwise::cosine_similarity;
use ndarray::aview1;
use numerics::linalg::norm_l2;

pub fn main() -> numerics::Result<()> {
    let mut rows = Vec::new();
    for (a, b) in [
        ([4.0, 3.0], [8.0, 6.0]),
        ([4.0, 3.0], [5.0, 0.0]),
        ([4.0, 3.0], [-3.0, 4.0]),
        ([4.0, 3.0], [-4.0, -3.0]),
        ([0.4, 3.0], [0.5, 0.0]), // the second pair, its first numbers in a larger unit
    ] {
        let numbers = [aview1(&a).dot(&aview1(&b)), norm_l2(&a), norm_l2(&b)];
        let cosine = numbers[0] / (numbers[1] * numbers[2]);
        rows.push(show::row![show::vector(a, 1), show::vector(b, 1), (numbers, 1), (cosine, 4)]);
    }
    let header = ["a", "b", "a·b", "length of a", "of b", "cosine"];
    println!("{}", show::table(&header, &rows));
    let library = cosine_similarity(&[4.0, 3.0], &[5.0, 0.0])?;
    println!("the second by the library {}", show::fixed(library, 4));
    Ok(())
}
