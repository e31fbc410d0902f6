//! A density is not a probability: in meters it exceeds 1, and the areas stay the same.

use learning::neighbors::{KernelDensity, Window, trapezoid};
use ndarray::Array1;

pub fn main() -> numerics::Result<()> {
    let flippers_mm = Array1::from(data::penguins_column("flipper_length_mm")?);
    let mut rows = Vec::new();
    for (unit, per_mm) in [("mm", 1.0), ("cm", 0.1), ("m", 0.001)] {
        let kde = KernelDensity { bandwidth: 4.0 * per_mm, window: Window::Gaussian };
        let model = kde.fit(&(&flippers_mm * per_mm))?;
        let places = Array1::linspace(190.0, 200.0, 201) * per_mm;
        let density = model.density(&places)?;
        let area = trapezoid(&places, &density)?; // many narrow strips, added up
        rows.push(show::row![unit, (density[0], 4), (area, 4)]);
    }
    let header = ["unit", "density at 190 mm", "probability of 190 to 200 mm"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
