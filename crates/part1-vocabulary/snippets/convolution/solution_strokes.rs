//! Which digits are made of upright strokes: both Sobel filters over all 1,797 pictures.

use part1_vocabulary::convolution::{Padding, correlate2d, sobel_x, sobel_y};

pub fn main() -> numerics::Result<()> {
    let digits = data::digits();
    let mut sums = [(0.0, 0.0); 10];
    for (i, &digit) in digits.y.iter().enumerate() {
        let across = correlate2d(digits.image(i)?, sobel_x().view(), Padding::Valid)?;
        let down = correlate2d(digits.image(i)?, sobel_y().view(), Padding::Valid)?;
        sums[digit].0 += across.mapv(f64::abs).sum();
        sums[digit].1 += down.mapv(f64::abs).sum();
    }
    let mut rows = Vec::new();
    for (digit, (across, down)) in sums.into_iter().enumerate() {
        let n_places = 36.0 * digits.y.iter().filter(|&&y| y == digit).count() as f64;
        let numbers = [across / n_places, down / n_places, across / down];
        let mut row = vec![digit.to_string()];
        row.extend(numbers.map(|number| show::fixed(number, 2)));
        rows.push(row);
    }
    println!("{}", show::table(&["digit", "across", "down", "ratio"], &rows));
    Ok(())
}
