//! The two humps are species: each species alone has one peak.

use learning::neighbors::{KernelDensity, Window, modes};
use ndarray::Array1;

pub fn main() -> numerics::Result<()> {
    for species in data::Species::ALL {
        let flock = data::penguins().iter().filter(|penguin| penguin.species == species);
        let flippers_mm: Array1<f64> = flock.filter_map(|p| p.flipper_length_mm).collect();
        let (name, n) = (species.to_string(), flippers_mm.len());
        let at_mm = peaks(&flippers_mm)?;
        println!("{name:<9}  {n:>3} penguins  peaks at {} mm", show::vector(&at_mm, 1));
    }
    Ok(())
}

fn peaks(flippers_mm: &Array1<f64>) -> numerics::Result<Array1<f64>> {
    // yours: the peaks of the curve with hills of 4 mm, at tenths of a millimeter
    let places: Array1<f64> = (1600..2450).map(|tenths| f64::from(tenths) / 10.0).collect();
    let kde = KernelDensity { bandwidth: 4.0, window: Window::Gaussian };
    let density = kde.fit(flippers_mm)?.density(&places)?;
    modes(&places, &density)
    // end
}
