//! Penguins with the same flipper have different bills: no model of the flipper can know which.

use numerics::{Result, stats};
use part2_learning::bias_variance::noise_floor;

pub fn main() -> Result<()> {
    let birds = data::penguins_matrix(&["flipper_length_mm", "bill_depth_mm"])?;
    let mut rows = Vec::new();
    for flipper_mm in [180.0, 195.0, 230.0] {
        let same = birds.rows().into_iter().filter(|bird| bird[0] == flipper_mm);
        let bills_mm: Vec<f64> = same.map(|bird| bird[1]).collect();
        let (mean_mm, variance) = (stats::mean(&bills_mm)?, stats::variance(&bills_mm, 1)?);
        rows.push(show::row![(flipper_mm, 0), bills_mm.len(), ([mean_mm, variance], 2)]);
    }
    let header = ["flipper mm", "penguins", "mean bill mm", "variance mm²"];
    println!("{}", show::table(&header, &rows));
    let floor = noise_floor(birds.column(0), birds.column(1))?;
    println!("noise floor, over all flippers: {} mm²", show::fixed(floor, 3));
    Ok(())
}
