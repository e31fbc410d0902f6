//! Two distributions of errors, and minus their logarithms: a square and a size.
//! kind: figure

use show::figure::{Color, Figure, curve, panels};

pub fn main() -> numerics::Result<()> {
    let bell = |e: f64| libm::exp(-0.5 * e * e) / (2.0 * std::f64::consts::PI).sqrt();
    let tent = |e: f64| 0.5 * libm::exp(-e.abs());
    let frame = |title: &str| Figure::new(title, "").size(400, 320).x_label("error");
    let density = frame("how errors are spread")
        .y_label("density")
        .line("normal", Color::Blue, curve(-4.0, 4.0, bell))
        .line("Laplace", Color::Orange, curve(-4.0, 4.0, tent));
    let surprise = frame("minus the logarithm")
        .y_label("surprise (nats)")
        .line("normal", Color::Blue, curve(-4.0, 4.0, |e| -libm::log(bell(e))))
        .line("Laplace", Color::Orange, curve(-4.0, 4.0, |e| -libm::log(tent(e))));
    let text = "Left, a bell and a tent with long sides. Right, minus their logarithms.";
    println!("{}", panels("Distributions are losses", text, 2, &[&density, &surprise])?);
    Ok(())
}
