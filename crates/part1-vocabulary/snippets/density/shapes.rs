//! Four shapes of one width look alike; one shape of two widths does not.

use learning::neighbors::{KernelDensity, Window};
use ndarray::Array1;

pub fn main() -> numerics::Result<()> {
    let flipper_mm = Array1::from(data::penguins_column("flipper_length_mm")?);
    let places: Array1<f64> = (160..245).map(f64::from).collect();
    // The window function sets the shape of the hills; their standard deviation stays the same.
    let density = |window: Window, std_mm: f64| {
        let std_of_unit_hill: f64 = match window {
            Window::Gaussian => 1.0,
            Window::Epanechnikov => (1.0_f64 / 5.0).sqrt(),
            Window::Triangular => (1.0_f64 / 6.0).sqrt(),
            Window::Box => (1.0_f64 / 3.0).sqrt(),
        };
        let kde = KernelDensity { bandwidth: std_mm / std_of_unit_hill, window };
        kde.fit(&flipper_mm)?.density(places.view())
    };

    let reference = density(Window::Gaussian, 4.0)?;
    let mut rows = Vec::new();
    for (name, window, std_mm) in [
        ("Epanechnikov", Window::Epanechnikov, 4.0),
        ("triangle", Window::Triangular, 4.0),
        ("box", Window::Box, 4.0),
        ("Gaussian", Window::Gaussian, 2.0),
        ("Gaussian", Window::Gaussian, 8.0),
    ] {
        let gaps = (density(window, std_mm)? - &reference).mapv(f64::abs);
        let largest = gaps.iter().copied().fold(0.0, f64::max);
        rows.push([name.to_string(), show::fixed(std_mm, 1), show::fixed(largest, 4)]);
    }
    let peak = show::fixed(reference.iter().copied().fold(0.0, f64::max), 4);
    println!("largest distance to the Gaussian density with 4.0 mm; its peak is {peak}");
    println!("{}", show::table(&["hill", "std mm", "distance"], &rows));
    Ok(())
}
