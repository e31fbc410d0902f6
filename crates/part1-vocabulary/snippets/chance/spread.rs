//! The spread of five body masses by hand: their variance and their standard deviation.

use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let mass_g = [3750.0, 3800.0, 3250.0, 3450.0, 3650.0];
    let mean = stats::mean(&mass_g)?;
    let (mut deviations, mut squares) = (0.0, 0.0);
    let mut rows = Vec::new();
    for mass in mass_g {
        let deviation = mass - mean;
        deviations += deviation;
        squares += deviation * deviation;
        rows.push([mass, deviation, deviation * deviation].map(|x| show::fixed(x, 0)));
    }
    rows.push(["Σ".to_string(), show::fixed(deviations, 0), show::fixed(squares, 0)]);
    let header = ["mass g", "deviation g", "its square g²"];
    println!("mean {} g", show::fixed(mean, 0));
    println!("{}\n", show::table(&header, &rows));

    for (name, divisor, ddof) in [("n", 5.0, 0), ("n − 1", 4.0, 1)] {
        let variance = squares / divisor;
        let by_library = stats::std_dev(&mass_g, ddof)?;
        println!("divided by {name}");
        println!("  variance            {} g²", show::fixed(variance, 0));
        println!("  standard deviation  {} g", show::fixed(variance.sqrt(), 2));
        println!("  by the library      {} g", show::fixed(by_library, 2));
    }
    Ok(())
}
