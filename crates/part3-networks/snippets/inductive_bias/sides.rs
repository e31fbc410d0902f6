//! The karate club after three rounds of messages: one member of 32 is placed wrongly.
//! kind: figure

use data::KarateClub;
use ndarray::Array2;
use part3_networks::inductive_bias::CLUB_PLACES;
use show::figure::{Align, Color, Diagram};

pub fn main() -> numerics::Result<()> {
    let club = data::karate_club();
    let a = networks::graph::normalized_adjacency(34, &club.friendships)?;
    let mut start = Array2::<f64>::zeros((34, 2));
    start[[KarateClub::INSTRUCTOR, 0]] = 1.0;
    start[[KarateClub::PRESIDENT, 1]] = 1.0;
    let sides = a.dot(&a).dot(&a).dot(&start);
    let place = |i: usize| (395.0 + 355.0 * CLUB_PLACES[i].0, 245.0 - 205.0 * CLUB_PLACES[i].1);
    let mut diagram = Diagram::new(
        "The club after three rounds of messages",
        "34 members as numbered dots, 78 friendships as lines. On the left, blue: those to whom \
         more came from the instructor, 0. On the right, orange: those to whom more came from the \
         president, 33. Member 8, in the middle, is orange with a blue ring.",
    )
    .size(790, 480);
    for (a, b) in &club.friendships {
        diagram = diagram.line(Color::Muted, place(*a), place(*b));
    }
    for i in 0..34 {
        let color = |side: usize| [Color::Blue, Color::Orange][side];
        let leans = usize::from(sides[[i, 1]] > sides[[i, 0]]);
        let (x, y) = place(i);
        diagram = diagram.dot(color(leans), (x, y), 7.0);
        if leans != club.sides[i] {
            diagram = diagram.circle(color(club.sides[i]), (x, y), 12.0);
        }
        diagram = diagram.text(Color::Ink, Align::Left, (x + 8.0, y - 8.0), &i.to_string());
    }
    println!("{}", diagram.svg()?);
    Ok(())
}
