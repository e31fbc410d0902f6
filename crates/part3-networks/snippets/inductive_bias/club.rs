//! A graph neural network: two labels, 32 members to place, with messages and without.

use ndarray::Array2;
use networks::graph::normalized_adjacency;
use numerics::Rng;
use part3_networks::inductive_bias::place;

pub fn main() -> numerics::Result<()> {
    let club = data::karate_club();
    let messages = normalized_adjacency(34, &club.friendships)?;
    let alone = Array2::eye(34); // each member is a feature of its own, and takes from itself
    let mut rows = Vec::new();
    for (name, adjacency, x) in [
        ("without friendships", &alone, &alone),
        ("shares as 34 features", &alone, &messages),
        ("messages", &messages, &alone),
    ] {
        let mut right = Vec::new();
        for seed in 1..=20 {
            let logits = place(adjacency, x, &mut Rng::new(seed))?;
            let side = |i: usize| usize::from(logits[[i, 1]] > logits[[i, 0]]);
            right.push((1..33).filter(|&i| side(i) == club.sides[i]).count());
        }
        let mean = right.iter().sum::<usize>() as f64 / 20.0;
        let (least, most) = (right.iter().min().unwrap_or(&0), right.iter().max().unwrap_or(&0));
        rows.push(show::row![name, (mean, 2), *least, *most]);
    }
    println!("{}", show::table(&["right of 32, 20 starts", "mean", "fewest", "most"], &rows));
    Ok(())
}
