//! Four shapes of one width look alike; one shape of two widths does not.

use learning::neighbors::{KernelDensity, Window};
use ndarray::Array1;

pub fn main() -> numerics::Result<()> {
    let flippers_mm = Array1::from(data::penguins_column("flipper_length_mm")?);
    let places: Array1<f64> = (160..245).map(f64::from).collect();
    // Each window function's standard deviation at bandwidth 1.
    let unit = |window| match window {
        Window::Gaussian => 1.0,
        Window::Epanechnikov => f64::sqrt(1.0 / 5.0),
        Window::Triangular => f64::sqrt(1.0 / 6.0),
        Window::Box => f64::sqrt(1.0 / 3.0),
    };
    let curve = |window, std_mm: f64| {
        let kde = KernelDensity { bandwidth: std_mm / unit(window), window };
        kde.fit(&flippers_mm)?.density(&places)
    };
    let bell = curve(Window::Gaussian, 4.0)?;
    println!(
        "a bell of 4.0 mm peaks at {}",
        show::fixed(bell.iter().copied().fold(0.0, f64::max), 4)
    );
    for (name, window, std_mm) in [
        ("dome, 4.0 mm", Window::Epanechnikov, 4.0),
        ("triangle, 4.0 mm", Window::Triangular, 4.0),
        ("box, 4.0 mm", Window::Box, 4.0),
        ("bell, 2.0 mm", Window::Gaussian, 2.0),
        ("bell, 8.0 mm", Window::Gaussian, 8.0),
    ] {
        let gaps = (curve(window, std_mm)? - &bell).mapv(f64::abs);
        println!(
            "{name:<16}  at most {} away",
            show::fixed(gaps.iter().copied().fold(0.0, f64::max), 4)
        );
    }
    Ok(())
}
