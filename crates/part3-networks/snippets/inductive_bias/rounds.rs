//! Oversmoothing: with every round the members grow more alike, until no side is left.

use data::KarateClub;
use ndarray::Array2;

pub fn main() -> numerics::Result<()> {
    let club = data::karate_club();
    let a = networks::graph::normalized_adjacency(34, &club.friendships)?;
    let mut sides = Array2::<f64>::zeros((34, 2));
    sides[[KarateClub::INSTRUCTOR, 0]] = 1.0;
    sides[[KarateClub::PRESIDENT, 1]] = 1.0;
    let mut rows = Vec::new();
    for round in 1..=128_usize {
        sides = a.dot(&sides);
        if round.is_power_of_two() && round > 1 {
            // How much of what reached a member came from the instructor.
            let share = |i: usize| sides[[i, 0]] / (sides[[i, 0]] + sides[[i, 1]]);
            let right = (1..33).filter(|&i| usize::from(share(i) < 0.5) == club.sides[i]).count();
            let of = [0, 8, 33].map(share);
            rows.push(show::row![round, (of[0], 3), (of[1], 3), (of[2], 3), right]);
        }
    }
    let header =
        ["rounds", "share in the instructor", "in member 8", "in the president", "right of 32"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
