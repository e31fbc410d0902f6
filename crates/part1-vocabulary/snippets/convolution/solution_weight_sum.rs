//! What a filter does to a flat picture is decided by one number: the sum of its weights.

use ndarray::Array2;
use part1_vocabulary::convolution::{Padding, box_blur, correlate2d, sharpen, sobel_x};

pub fn main() -> numerics::Result<()> {
    let filters = [
        ("nine times 1/9", box_blur(3)?),
        ("nine times 1/10", Array2::from_elem((3, 3), 0.1)),
        ("Sobel", sobel_x()),
        ("sharpen", sharpen()),
    ];
    let flat = Array2::from_elem((5, 5), 8.0);
    let mut rows = Vec::new();
    for (name, filter) in filters {
        let result = correlate2d(flat.view(), filter.view(), Padding::Valid)?;
        rows.push([name.to_string(), show::fixed(filter.sum(), 2), show::fixed(result[[0, 0]], 2)]);
    }
    let header = ["filter", "sum of its weights", "every pixel of a flat picture of 8s"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
