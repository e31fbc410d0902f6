//! Twenty-six letters and the dot walk through the plane, from where chance put them.
//! kind: figure

use part3_networks::embeddings::{Letters, letter_pairs};
use part3_networks::recurrent::{SIGNS, names};
use show::figure::{Color, Figure, panels};

pub fn main() -> numerics::Result<()> {
    let pairs = letter_pairs(names().0);
    let mut letters = Letters::random(2, &mut numerics::Rng::new(0))?;
    let chart = |title| {
        let empty = Figure::new(title, "").size(400, 400).x_range(-1.8, 2.1).y_range(-1.7, 2.1);
        empty.x_label("first number").y_label("second number")
    };
    let (mut before, mut after) = (chart("drawn at random"), chart("after 500 steps"));
    let mut paths = vec![Vec::new(); SIGNS.len()];
    for step in 0..=500 {
        for (path, vector) in paths.iter_mut().zip(letters.vectors.rows()) {
            path.push((vector[0], vector[1]));
        }
        if step < 500 {
            letters.step(&pairs, 4.0)?;
        }
    }
    for (sign, path) in SIGNS.chars().zip(&paths) {
        let color = if "aeiou".contains(sign) { Color::Orange } else { Color::Blue };
        let sign = if sign == '.' { "dot".to_owned() } else { sign.to_string() };
        before = before.label(color, path[0].0, path[0].1, &sign);
        if "aeiouy".contains(&sign) || sign == "dot" {
            after = after.line("", Color::Muted, path.iter().step_by(10).copied());
        }
        after = after.label(color, path[500].0, path[500].1, &sign);
    }
    let description = "On the left 26 letters and the dot lie in a heap around the middle. On the \
                       right the vowels and y have gone down and to the right, most consonants to \
                       the left, the dot up and to the right, alone. Gray trails show the way of \
                       vowels, y and dot.";
    println!("{}", panels("Letters on the move", description, 2, &[&before, &after])?);
    Ok(())
}
