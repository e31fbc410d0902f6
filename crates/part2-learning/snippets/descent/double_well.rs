//! A loss with two minima, and the hill between them that decides who ends where.
//! kind: figure

use show::figure::{Color, Figure, curve};

pub fn main() -> numerics::Result<()> {
    let svg = Figure::new(
        "Two valleys: downhill leads to the one you are in",
        "The curve w to the fourth minus 4 w squared plus w. From the left it falls to the global \
         minimum at w = -1.47, rises to a hill at w = 0.13, and falls to the higher local minimum \
         at w = 1.35. Starts left of the hill end in the first, starts right of it in the second.",
    )
    .x_label("w")
    .y_label("loss")
    .x_range(-2.3, 2.3)
    .y_range(-7.0, 3.0)
    .line("", Color::Blue, curve(-2.3, 2.3, loss))
    .points("starts", Color::Orange, [-2.0, -0.5, 0.1, 0.15, 0.5, 2.0].map(|w| (w, loss(w))))
    .points("critical points", Color::Ink, [-1.473, 0.126, 1.347].map(|w| (w, loss(w))))
    .label(Color::Blue, -1.47, -6.2, "global minimum")
    .label(Color::Blue, 1.35, -3.4, "local minimum")
    .label(Color::Blue, 0.126, 0.8, "local maximum")
    .svg()?;
    println!("{svg}");
    Ok(())
}

fn loss(w: f64) -> f64 {
    w * w * w * w - 4.0 * w * w + w
}
