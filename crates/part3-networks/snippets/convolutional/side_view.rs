//! Three layers seen from the side: what one answer sees, plainly stacked and dilated.
//! kind: figure

use std::collections::BTreeSet;

use show::figure::{Align, Color, Diagram};

pub fn main() -> numerics::Result<()> {
    let mut diagram = Diagram::new(
        "One answer on top, and the pixels that it sees",
        "Three layers of filters of 3, from the side, twice. Left: one answer sees three values \
         below it, these see five, and these seven of fifteen pixels. Right, with dilation 4, 2 \
         and 1 from the top: three values four apart, seven two apart, then all fifteen pixels.",
    )
    .size(760, 290);
    let stacks = [(30.0, "three layers", [1, 1, 1]), (410.0, "dilation 1, 2, 4", [1, 2, 4])];
    for (left, title, apart) in stacks {
        let at = |place: i32, level: usize| {
            (left + 160.0 + 22.0 * f64::from(place), 240.0 - 50.0 * level as f64)
        };
        diagram = diagram.heading((left, 60.0), title);
        let mut seen = BTreeSet::from([0]); // places, from the middle
        for level in (0..3).rev() {
            for &place in &seen {
                for step in [-apart[level], 0, apart[level]] {
                    let below = at(place + step, level);
                    diagram = diagram.line(Color::Muted, at(place, level + 1), below);
                }
                diagram = diagram.dot(Color::Blue, at(place, level + 1), 5.0);
            }
            let sees = |place: &i32| [-apart[level], 0, apart[level]].map(|step| place + step);
            seen = seen.iter().flat_map(sees).collect();
        }
        diagram = seen.iter().fold(diagram, |d, place| d.dot(Color::Orange, at(*place, 0), 5.0));
        let text = format!("{} pixels", seen.len());
        diagram = diagram.text(Color::Orange, Align::Left, (left, 274.0), &text);
    }
    println!("{}", diagram.svg()?);
    Ok(())
}
