//! The spread of five body masses by hand: their variance and their standard deviation.

use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let mass_g: [f64; 5] = [3750.0, 3800.0, 3250.0, 3450.0, 3650.0];
    let (mut deviations, mut squares, mut rows) = (0.0, 0.0, Vec::new());
    for mass in mass_g {
        let deviation = mass - stats::mean(&mass_g)?;
        deviations += deviation;
        squares += deviation * deviation;
        rows.push(show::row![([mass, deviation, deviation * deviation], 0)]);
    }
    rows.push(show::row!["Σ", ([deviations, squares], 0)]);
    println!("{}\n", show::table(&["mass g", "deviation g", "its square g²"], &rows));

    for (name, divisor) in [("n", 5.0), ("n − 1", 4.0)] {
        let variance = squares / divisor;
        println!("divided by {name}:");
        println!("  variance            {} g²", show::fixed(variance, 0));
        println!("  standard deviation  {} g", show::fixed(variance.sqrt(), 2));
    }
    Ok(())
}
