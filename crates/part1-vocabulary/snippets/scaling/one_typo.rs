//! Three scalers on five masses, and again with one zero too many, an outlier, in the first.

use numerics::stats;

pub fn main() -> numerics::Result<()> {
    for first_g in [3750.0, 37500.0] {
        let masses_g = [first_g, 3800.0, 3250.0, 3450.0, 3650.0];
        println!("masses        {}", show::vector(masses_g, 0));

        let mut sorted = masses_g;
        sorted.sort_by(f64::total_cmp);
        let [smallest, quarter, median, three_quarters, largest] = sorted;
        for (name, subtract, divide_by) in [
            ("standardized", stats::mean(&masses_g)?, stats::std_dev(&masses_g, 0)?),
            ("min-max", smallest, largest - smallest),
            ("robust", median, three_quarters - quarter),
        ] {
            let scaled = show::vector(masses_g.map(|g| (g - subtract) / divide_by), 2);
            let [minus, by] = [subtract, divide_by].map(|g| show::fixed(g, 0));
            println!("{name:<12}  {scaled}   minus {minus} g, divided by {by} g");
        }
    }
    Ok(())
}
