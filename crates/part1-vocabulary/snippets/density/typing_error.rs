//! A typing error stands far from every hill: the log-density says so when the density is 0.

use learning::neighbors::{KernelDensity, Window};
use ndarray::{Array1, array};

pub fn main() -> numerics::Result<()> {
    let flipper_mm = Array1::from(data::penguins_column("flipper_length_mm")?);
    let fit = |window| KernelDensity { bandwidth: 4.0, window }.fit(&flipper_mm);
    let (gaussian, boxes) = (fit(Window::Gaussian)?, fit(Window::Box)?);
    let mut rows = Vec::new();
    for flipper in [190.0, 165.0, 250.0, 1890.0] {
        let place = array![flipper];
        let log_density = gaussian.log_density(place.view())?[0];
        rows.push([
            show::fixed(flipper, 0),
            show::fixed(libm::exp(log_density), 6),
            show::fixed(log_density, 2),
            show::fixed(boxes.log_density(place.view())?[0], 2),
        ]);
    }
    let header = ["flipper mm", "density", "log-density", "log-density, box hills"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
