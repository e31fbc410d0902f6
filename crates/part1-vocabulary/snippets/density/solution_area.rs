//! The share of the flock from 185 to 195 mm: counted, and as an area under the density.

use learning::neighbors::{KernelDensity, Window, trapezoid};
use ndarray::Array1;

pub fn main() -> numerics::Result<()> {
    let flippers_mm = Array1::from(data::penguins_column("flipper_length_mm")?);
    println!("counted           {}", show::fixed(counted(&flippers_mm), 4));
    let kde = KernelDensity { bandwidth: 4.0, window: Window::Gaussian };
    let places = Array1::linspace(184.5, 195.5, 111);
    let density = kde.fit(&flippers_mm)?.density(&places)?;
    println!("area, hills 4 mm  {}", show::fixed(trapezoid(&places, &density)?, 4));
    Ok(())
}

fn counted(flippers_mm: &Array1<f64>) -> f64 {
    // yours: the share of flippers from 184.5 to 195.5 mm
    let inside = flippers_mm.iter().filter(|x| (184.5..=195.5).contains(*x)).count();
    inside as f64 / flippers_mm.len() as f64
    // end
}
