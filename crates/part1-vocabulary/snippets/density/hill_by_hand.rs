//! Three penguins, three hills: at each place the density is the average height of the hills.

use learning::neighbors::{KernelDensity, Window};

const FLIPPERS_MM: [f64; 3] = [181.0, 186.0, 195.0];
const BANDWIDTH_MM: f64 = 4.0;

pub fn main() -> numerics::Result<()> {
    let kde = KernelDensity { bandwidth: BANDWIDTH_MM, window: Window::Gaussian };
    let model = kde.fit(&FLIPPERS_MM)?;
    let mut rows = Vec::new();
    for place_mm in [176.0, 181.0, 184.0, 190.0, 200.0] {
        let heights = FLIPPERS_MM.map(|flipper_mm| hill(place_mm - flipper_mm));
        let average = heights.iter().sum::<f64>() / 3.0;
        let by_library = model.density(&[place_mm])?[0];
        rows.push(show::row![(place_mm, 0), (heights, 4), (average, 4), (by_library, 4)]);
    }
    let hills = ["hill on 181", "hill on 186", "hill on 195"];
    println!("{}", show::table(&[&["at mm"], &hills[..], &["average", "library"]].concat(), &rows));
    Ok(())
}

/// The height of one Gaussian hill, whose area is 1.
fn hill(distance_mm: f64) -> f64 {
    let u = distance_mm / BANDWIDTH_MM;
    libm::exp(-0.5 * u * u) / (BANDWIDTH_MM * (2.0 * std::f64::consts::PI).sqrt())
}
