//! The share of the flock from 185 to 195 mm: counted, and as an area under the density.

use learning::neighbors::{KernelDensity, Window, trapezoid};
use ndarray::Array1;

pub fn main() -> numerics::Result<()> {
    let flipper_mm = Array1::from(data::penguins_column("flipper_length_mm")?);
    let inside = flipper_mm.iter().filter(|x| (184.5..=195.5).contains(*x)).count();
    let counted = inside as f64 / flipper_mm.len() as f64;
    let kde = KernelDensity { bandwidth: 4.0, window: Window::Gaussian };
    let places = Array1::linspace(184.5, 195.5, 111);
    let density = kde.fit(&flipper_mm)?.density(places.view())?;
    println!("counted           {}", show::fixed(counted, 4));
    println!("area, hills 4 mm  {}", show::fixed(trapezoid(&places, &density)?, 4));
    Ok(())
}
