//! Left: two vectors as points. Right: the arrow from one to the other, free to start anywhere.
//! kind: figure

use show::figure::{Color, Figure, panels};

pub fn main() -> numerics::Result<()> {
    let (blue, orange) = (Color::Blue, Color::Orange);
    let empty = |title: &str, description: &str| {
        Figure::new(title, description)
            .size(350, 330)
            .x_label("east (m)")
            .y_label("north (m)")
            .x_range(0.0, 9.0)
            .y_range(0.0, 6.0)
            .equal_axes()
    };
    let points = empty("As points", "The nest at (3, 1) and the shore at (7, 4), two dots.")
        .points("", blue, [(3.0, 1.0), (7.0, 4.0)])
        .label(blue, 3.0, 0.45, "nest (3, 1)")
        .label(blue, 7.0, 4.55, "shore (7, 4)");
    let arrows = empty("As arrows", "The arrow (4, 3) drawn from the nest and from the hut.")
        .points("", blue, [(3.0, 1.0), (7.0, 4.0)])
        .arrow(orange, (3.0, 1.0), (7.0, 4.0))
        .arrow(orange, (0.0, 0.0), (4.0, 3.0))
        .label(orange, 5.9, 2.1, "(4, 3)")
        .label(orange, 1.5, 2.1, "(4, 3)")
        .label(blue, 3.0, 0.45, "nest")
        .label(blue, 7.0, 4.55, "shore");
    let svg = panels(
        "Two numbers: a place, or a step",
        "Two dots on a map, and the arrow that leads from one to the other, drawn twice.",
        2,
        &[&points, &arrows],
    )?;
    println!("{svg}");
    Ok(())
}
