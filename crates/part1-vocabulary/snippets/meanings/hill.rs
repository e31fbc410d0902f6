//! A kernel of statistics: a hill on each penguin's flipper, and the average height is a density.

const FLIPPERS_MM: [f64; 3] = [181.0, 186.0, 195.0];

pub fn main() {
    for place_mm in [160.0, 181.0, 184.0, 190.0] {
        // Counted in widths of 4 mm; divided by 4 again, so that the area stays 1.
        let heights = FLIPPERS_MM.map(|flipper_mm| kernel((place_mm - flipper_mm) / 4.0) / 4.0);
        let average = heights.iter().sum::<f64>() / 3.0;
        let (hills, average) = (show::vector(heights, 4), show::fixed(average, 4));
        println!("at {place_mm} mm: hills {hills}, average {average}");
    }
}

/// The hill: the bell curve, whose area is 1.
fn kernel(u: f64) -> f64 {
    libm::exp(-u * u / 2.0) / (2.0 * std::f64::consts::PI).sqrt()
}
