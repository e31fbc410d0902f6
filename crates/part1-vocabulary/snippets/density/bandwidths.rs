//! The width of the hills decides what you see: twenty-three peaks, two, or one.

use learning::neighbors::{KernelDensity, Window, modes};
use ndarray::Array1;

pub fn main() -> numerics::Result<()> {
    let flippers_mm = Array1::from(data::penguins_column("flipper_length_mm")?);
    // Every tenth of a millimeter from 160 to 244.9.
    let places: Array1<f64> = (1600..2450).map(|tenths| f64::from(tenths) / 10.0).collect();
    let mut rows = Vec::new();
    for bandwidth in [0.5, 1.0, 3.0, 6.0, 12.0] {
        let kde = KernelDensity { bandwidth, window: Window::Gaussian };
        let density = kde.fit(&flippers_mm)?.density(&places)?;
        let peaks_mm = modes(&places, &density)?;
        let height = density.iter().copied().fold(0.0, f64::max);
        rows.push(show::row![(bandwidth, 1), peaks_mm.len(), (height, 4)]);
    }
    println!("{}", show::table(&["bandwidth mm", "peaks", "height of the highest"], &rows));
    Ok(())
}
