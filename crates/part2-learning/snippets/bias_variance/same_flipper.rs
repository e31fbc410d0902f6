//! Penguins with the same flipper have different bills: no model of the flipper can know which.

use numerics::{Result, stats};
use part2_learning::bias_variance::noise_floor;

pub fn main() -> Result<()> {
    let birds = data::penguins_matrix(&["flipper_length_mm", "bill_depth_mm"])?;
    for flipper_mm in [180.0, 195.0, 230.0] {
        let same = birds.rows().into_iter().filter(|bird| bird[0] == flipper_mm);
        let bills: Vec<f64> = same.map(|bird| bird[1]).collect();
        let (n, mean) = (bills.len(), show::fixed(stats::mean(&bills)?, 2));
        let variance = show::fixed(stats::variance(&bills, 1)?, 2);
        println!(
            "flipper {} mm: {n:>2} penguins   mean bill {mean} mm   variance {variance}",
            show::integer(flipper_mm)
        );
    }
    let floor = noise_floor(birds.column(0), birds.column(1))?;
    println!("noise floor, over all flippers {} mm²", show::fixed(floor, 4));
    Ok(())
}
