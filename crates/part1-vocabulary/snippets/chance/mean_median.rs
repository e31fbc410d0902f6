//! Five body masses and one typing error: the mean follows the error, the median stays.

use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let measured_g = [3750.0, 3800.0, 3250.0, 3450.0, 3650.0];
    let typed_g = [37500.0, 3800.0, 3250.0, 3450.0, 3650.0]; // one zero too many
    for (name, mass_g) in [("as measured", measured_g), ("with the error", typed_g)] {
        let mean = mass_g.iter().sum::<f64>() / 5.0;
        let mut sorted = mass_g;
        sorted.sort_by(f64::total_cmp);
        let median = sorted[2]; // the third of five
        println!("{name}, sorted {}", show::vector(sorted, 0));
        println!("  mean   {:>5} g", show::fixed(mean, 0));
        println!("  median {:>5} g", show::fixed(median, 0));
        let by_library = [stats::mean(&mass_g)?, stats::median(&mass_g)?];
        println!("  by the library {}", show::vector(by_library, 0));
    }
    Ok(())
}
