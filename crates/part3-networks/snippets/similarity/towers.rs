//! A two-tower model: the lower half of a picture, found among 510 by its upper half.

use numerics::stats::median;
use part3_networks::similarity::{halves, places, towers};

pub fn main() -> numerics::Result<()> {
    let y = part3_networks::unseen().y_test;
    let mut rows = Vec::new();
    for seed in 0..3 {
        let nearness = halves(&towers(seed)?)?; // (510, 510): upper halves, lower halves
        let places = places(&nearness)?;
        let first = places.iter().filter(|place| **place == 1).count();
        let among_ten = places.iter().filter(|place| **place <= 10).count();
        let as_numbers: Vec<f64> = places.iter().map(|place| *place as f64).collect();
        let middle = median(&as_numbers)?;
        let nearest = nearness
            .rows()
            .into_iter()
            .map(|row| (0..510).fold(0, |best, j| if row[j] > row[best] { j } else { best }));
        let same_digit = nearest.enumerate().filter(|(i, j)| y[*i] == y[*j]).count();
        rows.push(show::row![seed, first, among_ten, (middle, 1), same_digit]);
    }
    let n = y.len();
    let pairs = y.iter().map(|a| y.iter().filter(|b| *b == a).count()).sum::<usize>();
    rows.push(show::row!["by chance", 1, 10, ((1 + n) as f64 / 2.0, 1), pairs / n]);
    let header = ["seed", "found first", "among ten", "median place", "first is same digit"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
