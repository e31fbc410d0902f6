//! The two humps are species: each species alone has one peak.

use learning::neighbors::{KernelDensity, Window, modes};
use ndarray::Array1;

pub fn main() -> numerics::Result<()> {
    let places: Array1<f64> = (1600..2450).map(|tenths| f64::from(tenths) / 10.0).collect();
    for species in data::Species::ALL {
        let flipper_mm: Array1<f64> = data::penguins()
            .iter()
            .filter(|penguin| penguin.species == species)
            .filter_map(|penguin| penguin.flipper_length_mm)
            .collect();
        let kde = KernelDensity { bandwidth: 4.0, window: Window::Gaussian };
        let density = kde.fit(&flipper_mm)?.density(places.view())?;
        let at = modes(&places, &density)?;
        let (name, n) = (species.to_string(), flipper_mm.len());
        println!("{name:<9}  {n:>3} penguins  peaks at {} mm", show::vector(&at, 1));
    }
    Ok(())
}
