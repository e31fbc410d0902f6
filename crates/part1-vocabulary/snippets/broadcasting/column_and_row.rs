//! Four predictions as a column minus four masses as a row: sixteen misses, four of them wanted.
//! kind: figure

use show::figure::{Align, Color, Diagram};

pub fn main() -> numerics::Result<()> {
    let predicted_g = [3250, 3800, 4750, 5700]; // 50·mm − 5800, for the four penguins of page 1b
    let mass_g = [3750, 3500, 4500, 5700];
    let (width, height, gap) = (64.0, 44.0, 4.0);
    let (left, top) = (200.0, 150.0);
    let mut diagram = Diagram::new(
        "A column minus a row is a table",
        "Predictions of shape (4, 1) minus masses of shape (4,). Every prediction meets every \
         mass, and a table of shape (4, 4) comes out. The four misses that were wanted are its \
         diagonal: minus 500, 300, 250 and 0.",
    )
    .size(480, 370)
    .text(Color::Muted, Align::Left, (24.0, top - 16.0), "predicted (4, 1)")
    .text(Color::Muted, Align::Left, (left, 72.0), "y (4,)")
    .sign((left - 34.0, top - 40.0), 26.0, "−");
    for i in 0..4 {
        let y = top + height * i as f64;
        let size = (width - gap, height - gap);
        let x = left + width * i as f64;
        diagram = diagram.boxed(Color::Blue, (24.0, y), size, &predicted_g[i].to_string()).boxed(
            Color::Orange,
            (x, 88.0),
            size,
            &mass_g[i].to_string(),
        );
        for (j, mass) in mass_g.iter().enumerate() {
            let color = if i == j { Color::Green } else { Color::Muted };
            let miss = show::integer(predicted_g[i] - mass);
            diagram = diagram.boxed(color, (left + width * j as f64, y), size, &miss);
        }
    }
    let below = (left, top + 4.0 * height + 24.0);
    println!("{}", diagram.text(Color::Muted, Align::Left, below, "predicted − y, (4, 4)").svg()?);
    Ok(())
}
