//! Linear and exponential growth, drawn as they are and as natural logarithms.
//! kind: figure

use show::figure::{Color, Figure, curve, panels};

pub fn main() -> numerics::Result<()> {
    let linear = |year| 100.0 + 10.0 * year;
    let exponential = |year| 100.0 * libm::pow(1.1, year);
    let logarithm = |birds| libm::log(birds);
    let chart = |title| {
        let chart = Figure::new(title, "").size(320, 290);
        chart.x_label("year").x_range(0.0, 50.0)
    };
    let plain = chart("birds")
        .y_range(0.0, 12_000.0)
        .line("", Color::Blue, curve(0.0, 50.0, linear))
        .line("", Color::Orange, curve(0.0, 50.0, exponential))
        .label(Color::Blue, 40.0, 1300.0, "linear")
        .label(Color::Orange, 30.0, 5500.0, "exponential");
    let (linear, exponential) = (
        curve(0.0, 50.0, |year| logarithm(linear(year))),
        curve(0.0, 50.0, |year| logarithm(exponential(year))),
    );
    let logarithms = chart("natural logarithm of the birds")
        .y_range(4.0, 10.0)
        .line("", Color::Blue, linear)
        .line("", Color::Orange, exponential)
        .label(Color::Blue, 38.0, 5.7, "linear")
        .label(Color::Orange, 20.0, 7.7, "exponential");
    let description = "Left: two colonies that start at 100 birds. The one that adds 10 birds a \
         year stays low, the one that adds 10 % a year shoots up. Right: their logarithms. \
         Exponential growth is now a straight line, linear growth flattens.";
    let title = "The logarithm makes exponential growth straight";
    println!("{}", panels(title, description, 2, &[&plain, &logarithms])?);
    Ok(())
}
