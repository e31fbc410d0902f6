//! Three penguins, three hills: at each place the density is the average height of the hills.

use learning::neighbors::{KernelDensity, Window};
use ndarray::array;

const FLIPPER_MM: [f64; 3] = [181.0, 186.0, 195.0];
const BANDWIDTH: f64 = 4.0;

pub fn main() -> numerics::Result<()> {
    let model = KernelDensity { bandwidth: BANDWIDTH, window: Window::Gaussian }
        .fit(&array![181.0, 186.0, 195.0])?;
    let mut rows = Vec::new();
    let mut difference = 0.0_f64;
    for place in [176.0, 181.0, 184.0, 190.0, 200.0] {
        let heights = FLIPPER_MM.map(|x| hill(place - x));
        let average = heights.iter().sum::<f64>() / 3.0;
        let by_library = model.density(array![place].view())?[0];
        difference = difference.max((average - by_library).abs());
        let mut row = vec![show::fixed(place, 0)];
        row.extend(heights.map(|h| show::fixed(h, 4)));
        row.push(show::fixed(average, 4));
        rows.push(row);
    }
    let header = ["at mm", "hill on 181", "hill on 186", "hill on 195", "average"];
    println!("{}", show::table(&header, &rows));
    println!("largest difference to the library {}", show::fixed(difference, 12));
    Ok(())
}

/// The height of one Gaussian hill, whose area is 1.
fn hill(distance: f64) -> f64 {
    let u = distance / BANDWIDTH;
    libm::exp(-0.5 * u * u) / (BANDWIDTH * (2.0 * std::f64::consts::PI).sqrt())
}
