//! Left: three ways between two bills. Right: all places at distance 1 from the middle.
//! twin: none (figure)

use numerics::figure::{Color, Figure, panels};

pub fn main() -> numerics::Result<()> {
    let (blue, orange, green) = (Color::Blue, Color::Orange, Color::Green);
    let (adelie, corner, gentoo) = ((41.1, 17.5), (45.1, 17.5), (45.1, 14.5));
    let ways = Figure::new("Three ways between two bills", "A triangle with sides 4, 3 and 5 mm.")
        .size(350, 340)
        .x_label("bill length (mm)")
        .y_label("bill depth (mm)")
        .x_range(40.0, 47.0)
        .y_range(12.8, 19.3)
        .equal_axes()
        .line("", blue, [adelie, gentoo])
        .line("", orange, [adelie, corner, gentoo])
        .points("", Color::Ink, [adelie, gentoo])
        .label(blue, 42.1, 15.6, "Euclidean 5")
        .label(orange, 43.5, 18.4, "Manhattan 4 + 3 = 7")
        .label(green, 43.1, 17.85, "Chebyshev 4")
        .label(Color::Ink, 41.1, 17.0, "Adélie")
        .label(Color::Ink, 45.1, 14.0, "Gentoo");
    let turn = |i: i32| f64::from(5 * i).to_radians();
    let circle = (0..=72).map(|i| (libm::cos(turn(i)), libm::sin(turn(i))));
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
    println!("{}", panels("Three distances", "Paths and circles.", 2, &[&ways, &balls])?);
    Ok(())
}
