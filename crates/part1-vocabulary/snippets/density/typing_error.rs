//! A typing error stands far from every hill: the log-density says so when the density is 0.

use learning::neighbors::{KernelDensity, Window};
use ndarray::Array1;

pub fn main() -> numerics::Result<()> {
    let flippers_mm = Array1::from(data::penguins_column("flipper_length_mm")?);
    let fit = |window| KernelDensity { bandwidth: 4.0, window }.fit(&flippers_mm);
    let (bells, boxes) = (fit(Window::Gaussian)?, fit(Window::Box)?);
    let mut rows = Vec::new();
    for flipper_mm in [190.0, 165.0, 250.0, 1890.0] {
        let log_density = bells.log_density(&[flipper_mm])?[0];
        let with_boxes = boxes.log_density(&[flipper_mm])?[0];
        rows.push(show::row![
            (flipper_mm, 0),
            (libm::exp(log_density), 6),
            ([log_density, with_boxes], 2)
        ]);
    }
    let header = ["flipper mm", "density", "log-density", "log-density, box hills"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
