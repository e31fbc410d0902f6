//! Five body masses and one typing error: the mean follows the error, the median stays.

pub fn main() {
    for first_g in [3750.0, 37500.0] {
        let mut mass_g = [first_g, 3800.0, 3250.0, 3450.0, 3650.0];
        let mut sum_g = 0.0;
        for mass in mass_g {
            sum_g += mass;
        }
        let mean_g = sum_g / 5.0;
        mass_g.sort_by(f64::total_cmp);
        let median_g = mass_g[2]; // the third of five
        println!("in order {} g", show::vector(mass_g, 0));
        println!("  mean   {:>5} g", show::fixed(mean_g, 0));
        println!("  median {:>5} g", show::fixed(median_g, 0));
    }
}
