//! A filter slides along a row of pixels: multiply, add, move on. Moved pixels move the answers.

pub fn main() {
    // The same row of the zero.
    let row = [0.0, 3.0, 15.0, 2.0, 0.0, 11.0, 8.0, 0.0];
    let moved = [0.0, 0.0, 3.0, 15.0, 2.0, 0.0, 11.0, 8.0];
    for (name, filter) in [("blur", [0.25, 0.5, 0.25]), ("edge", [-1.0, 0.0, 1.0])] {
        println!("{name} filter {}", show::vector(filter, 2));
        println!("  answers         {}", show::vector(slide(&row, &filter), 2));
        println!("  on moved pixels {}", show::vector(slide(&moved, &filter), 2));
    }
}

/// One dot product of filter and window at each place.
fn slide(pixels: &[f64], filter: &[f64; 3]) -> Vec<f64> {
    let dot =
        |window: &[f64]| window.iter().zip(filter).map(|(pixel, weight)| pixel * weight).sum();
    pixels.windows(3).map(dot).collect()
}
