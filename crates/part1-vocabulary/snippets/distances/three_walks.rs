//! Left: three ways between two bills. Right: all places at distance 1 from the middle.
//! kind: figure

use show::figure::{Color, Figure, panels};

pub fn main() -> numerics::Result<()> {
    let (blue, orange, green, ink) = (Color::Blue, Color::Orange, Color::Green, Color::Ink);
    let (adelie, corner, gentoo) = ((41.1, 17.5), (45.1, 17.5), (45.1, 14.5));
    let ways = Figure::new("Three ways between two bills", "A triangle with sides 4, 3 and 5 mm.")
        .size(350, 340)
        .x_label("bill length (mm)")
        .y_label("bill depth (mm)")
        .x_range(39.0, 47.0)
        .y_range(12.5, 19.5)
        .equal_axes()
        .line("", blue, [adelie, gentoo])
        .line("", orange, [adelie, corner, gentoo])
        .dashed("", green, [(41.1, 17.75), (45.1, 17.75)])
        .points("", ink, [adelie, gentoo])
        .label(blue, 41.5, 15.4, "Euclidean 5")
        .label(orange, 43.6, 18.9, "Manhattan 4 + 3 = 7")
        .label(green, 43.1, 18.2, "Chebyshev 4")
        .label(ink, 40.1, 17.5, "Adelie")
        .label(ink, 45.1, 14.0, "Gentoo");
    let circle = (0..=72).map(|i| libm::sincos(f64::from(5 * i).to_radians()));
    let diamond = [(1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0), (1.0, 0.0)];
    let square = [(1.0, 1.0), (-1.0, 1.0), (-1.0, -1.0), (1.0, -1.0), (1.0, 1.0)];
    let balls = Figure::new("All places at distance 1", "A diamond in a circle in a square.")
        .size(350, 340)
        .x_label("first difference")
        .y_label("second difference")
        .x_range(-1.5, 1.5)
        .y_range(-1.5, 1.5)
        .equal_axes()
        .line("Manhattan", orange, diamond)
        .line("Euclidean", blue, circle)
        .line("Chebyshev", green, square);
    println!("{}", panels("Three distances", "Ways and rings.", 2, &[&ways, &balls])?);
    Ok(())
}
