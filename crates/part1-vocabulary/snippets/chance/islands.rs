//! Every penguin once: columns are islands, wide as their flocks, cut into species.
//! kind: figure

use data::{Island, Species};
use show::figure::{Align, Color, Diagram};

pub fn main() -> numerics::Result<()> {
    let mut diagram = Diagram::new(
        "A condition keeps one column and forgets the others",
        "Three columns as wide as the flocks of Biscoe, Dream and Torgersen. Biscoe is Adelie \
         and Gentoo, Dream is Adelie and Chinstrap, Torgersen is Adelie alone.",
    )
    .size(640, 330);
    let colors = [Color::Blue, Color::Purple, Color::Orange];
    let mut left = 20.0;
    for island in Island::ALL {
        let flock = count(|p| p.island == island);
        let (width, mut top) = (1.74 * flock, 76.0);
        let name = format!("{island} {flock}");
        diagram = diagram.text(Color::Ink, Align::Center, (left + width / 2.0, 60.0), &name);
        for (species, color) in Species::ALL.into_iter().zip(colors) {
            let n = count(|p| p.island == island && p.species == species);
            let height = 240.0 * n / flock;
            if n > 0.0 {
                let (size, text) = ((width - 6.0, height - 6.0), format!("{species}\n{n}"));
                diagram = diagram.boxed(color, (left, top), size, &text);
            }
            top += height;
        }
        left += width;
    }
    println!("{}", diagram.svg()?);
    Ok(())
}

fn count(condition: impl Fn(&data::Penguin) -> bool) -> f64 {
    data::penguins().iter().filter(|p| condition(p)).count() as f64
}
