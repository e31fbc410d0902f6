//! The mean mass on a new island after a few birds, with what is known of other islands.

use ndarray::{array, s};
use numerics::{Result, stats};
use part2_learning::likelihood::gaussian_mean_map;

pub fn main() -> Result<()> {
    let mass_g = array![3750.0, 3800.0, 3250.0, 3450.0, 3650.0];
    println!("prior: islands have means around 4200 g, give or take 300 g");
    println!("birds of one island differ by 450 g");
    for n in [1, 2, 5] {
        let birds = mass_g.slice(s![..n]);
        let plain = show::fixed(stats::mean(birds)?, 1);
        let pulled = show::fixed(gaussian_mean_map(birds, 450.0, 4200.0, 300.0)?, 1);
        println!("birds {n}   their mean {plain} g   with the prior {pulled} g");
    }
    Ok(())
}
