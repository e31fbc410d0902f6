//! The way through the edit table from katrin to karina: what each step costs.
//! kind: figure

use part1_vocabulary::sets_and_strings::edit_table;
use show::figure::{Align, Color, Diagram};

pub fn main() -> numerics::Result<()> {
    let (a, b) = ("katrin", "karina");
    let (size, left, top) = (40.0, 70.0, 96.0);
    let middle =
        |i: usize, j: usize| (left + size * (j as f64 + 0.5), top + size * (i as f64 + 0.5));
    let description = "A table of seven by seven numbers. A path of eight cells runs from the 0 at \
        the top left to the 2 at the bottom right: two steps down the diagonal keep k and a, one \
        step down deletes t, three diagonal steps keep r, i, n, one step right adds a.";
    let mut figure = Diagram::new("From katrin to karina in two edits", description)
        .size(640, 410)
        .cells(Color::Muted, (left, top), size, edit_table(a, b).mapv(|d| d as f64), 0);
    for (j, letter) in b.chars().enumerate() {
        let (x, _) = middle(0, j + 1);
        figure = figure.text(Color::Ink, Align::Center, (x, top - 16.0), &letter.to_string());
    }
    for (i, letter) in a.chars().enumerate() {
        let (_, y) = middle(i + 1, 0);
        figure = figure.text(Color::Ink, Align::Center, (left - 18.0, y), &letter.to_string());
    }
    let path = [(0, 0), (1, 1), (2, 2), (3, 2), (4, 3), (5, 4), (6, 5), (6, 6)];
    for (i, j) in path {
        let color = if [(3, 2), (6, 6)].contains(&(i, j)) { Color::Orange } else { Color::Blue };
        let corner = (left + size * j as f64, top + size * i as f64);
        figure = figure.frame(color, corner, (size, size));
    }
    let right = left + 7.0 * size + 20.0;
    figure = figure
        .text(Color::Blue, Align::Left, (right, middle(1, 0).1), "diagonal: keep k, keep a")
        .text(Color::Orange, Align::Left, (right, middle(3, 0).1), "down: delete t, 1 edit")
        .text(Color::Blue, Align::Left, (right, middle(5, 0).1), "diagonal: keep r, i, n")
        .text(Color::Orange, Align::Left, (right, middle(6, 0).1), "right: insert a, 1 edit");
    println!("{}", figure.svg()?);
    Ok(())
}
