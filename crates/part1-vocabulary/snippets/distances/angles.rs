//! The cosine of the angle between two arrows: their dot product, divided by both lengths.

use learning::metrics::pairwise::cosine_similarity;
use ndarray::array;
use numerics::linalg;

pub fn main() -> numerics::Result<()> {
    let a = array![4.0, 3.0]; // its length is 5
    let (mut rows, mut largest) = (Vec::new(), 0.0_f64);
    for b in [[4.0, 3.0], [8.0, 6.0], [5.0, 0.0], [-3.0, 4.0], [-4.0, -3.0]] {
        let b = array![b[0], b[1]];
        let dot = a.dot(&b);
        let cosine = dot / (linalg::norm_l2(&a) * linalg::norm_l2(&b));
        let by_library = cosine_similarity(&a, &b)?;
        largest = largest.max((cosine - by_library).abs());
        rows.push([
            show::vector(&b, 0),
            show::fixed(dot, 0),
            show::fixed(linalg::norm_l2(&b), 0),
            show::fixed(cosine, 4),
            show::fixed(libm::acos(by_library).to_degrees(), 2),
        ]);
    }
    println!(
        "a = {}, its length is {}\n",
        show::vector(&a, 0),
        show::fixed(linalg::norm_l2(&a), 0)
    );
    let header = ["b", "a·b", "length of b", "cosine", "angle in degrees"];
    println!("{}", show::table(&header, &rows));
    println!("largest difference to the library's cosine {}", show::fixed(largest, 9));
    Ok(())
}
