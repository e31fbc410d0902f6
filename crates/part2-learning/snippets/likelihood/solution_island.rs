//! The mean mass on a new island after a few birds, with what is known of other islands.

use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let mass_g = [3750.0, 3800.0, 3250.0, 3450.0, 3650.0];
    for n in [1, 2, 5] {
        let birds = &mass_g[..n];
        let means = (30_000..50_000).map(|tenths| f64::from(tenths) / 10.0);
        let best = means.min_by(|a, b| surprise(birds, *a).total_cmp(&surprise(birds, *b)));
        let plain = show::fixed(stats::mean(birds)?, 1);
        let pulled = show::fixed(best.unwrap_or(f64::NAN), 1);
        println!("birds {n}   their mean {plain} g   with the prior {pulled} g");
    }
    Ok(())
}

/// Minus the log-posterior of an island's mean, but for a constant.
fn surprise(birds: &[f64], mean_g: f64) -> f64 {
    let square = |x: f64| x * x;
    // yours: a bell of 450 g for each bird, and the prior's of 300 g around 4200 g
    let data: f64 = birds.iter().map(|mass| square((mass - mean_g) / 450.0) / 2.0).sum();
    data + square((mean_g - 4200.0) / 300.0) / 2.0
    // end
}
