//! The likeliest standard deviation divides by n: it is the spread of these birds, not of all.

use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let mass_g = [3750.0, 3800.0, 3250.0, 3450.0, 3650.0];
    let mean_g = stats::mean(&mass_g)?;
    let widths = (1000..4000).map(|tenths| f64::from(tenths) / 10.0);
    let likelihood = |width_g: &f64| log_likelihood(&mass_g, mean_g, *width_g);
    let best = widths.max_by(|a, b| likelihood(a).total_cmp(&likelihood(b)));
    println!("likeliest of 3,000 widths  {} g", show::fixed(best.unwrap_or(f64::NAN), 1));
    println!("divided by n               {} g", show::fixed(stats::std_dev(&mass_g, 0)?, 2));
    println!("divided by n − 1           {} g", show::fixed(stats::std_dev(&mass_g, 1)?, 2));
    Ok(())
}

fn log_likelihood(mass_g: &[f64], mean_g: f64, width_g: f64) -> f64 {
    // yours: the sum of the log-densities; what does not depend on the width may be left out
    let widths = mass_g.iter().map(|mass| (mass - mean_g) / width_g);
    widths.map(|widths| -0.5 * widths * widths - libm::log(width_g)).sum()
    // end
}
