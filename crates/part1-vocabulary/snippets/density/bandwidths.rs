//! The width of the hills decides what you see: twenty-three peaks, two, or one.

use learning::neighbors::{KernelDensity, Window, modes, trapezoid};
use ndarray::Array1;

pub fn main() -> numerics::Result<()> {
    let flipper_mm = Array1::from(data::penguins_column("flipper_length_mm")?);
    // Every tenth of a millimeter from 160 to 244.9.
    let places: Array1<f64> = (1600..2450).map(|tenths| f64::from(tenths) / 10.0).collect();
    let mut rows = Vec::new();
    for bandwidth in [0.5, 1.0, 3.0, 6.0, 12.0] {
        let kde = KernelDensity { bandwidth, window: Window::Gaussian };
        let density = kde.fit(&flipper_mm)?.density(places.view())?;
        let mut highest = 0;
        for i in 1..places.len() {
            if density[i] > density[highest] {
                highest = i;
            }
        }
        rows.push([
            show::fixed(bandwidth, 1),
            modes(&places, &density)?.len().to_string(),
            show::fixed(places[highest], 1),
            show::fixed(density[highest], 4),
            show::fixed(trapezoid(&places, &density)?, 4),
        ]);
    }
    let header = ["bandwidth mm", "peaks", "highest at mm", "its height", "area"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
