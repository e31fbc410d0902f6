//! Message passing: two of 34 members have a side; all take over what their friends have.

use data::KarateClub;
use ndarray::Array2;

pub fn main() -> numerics::Result<()> {
    let club = data::karate_club();
    let mut near: Vec<Vec<usize>> = (0..34).map(|member| vec![member]).collect(); // with oneself
    for &(a, b) in &club.friendships {
        near[a].push(b);
        near[b].push(a);
    }
    let mut sides = Array2::<f64>::zeros((34, 2)); // what reached each member, from either
    sides[[KarateClub::INSTRUCTOR, 0]] = 1.0;
    sides[[KarateClub::PRESIDENT, 1]] = 1.0;
    let start = sides.clone();
    for round in 1..=4 {
        let mut next = Array2::zeros((34, 2));
        for i in 0..34 {
            for &j in &near[i] {
                let weight = 1.0 / ((near[i].len() * near[j].len()) as f64).sqrt();
                next.row_mut(i).scaled_add(weight, &sides.row(j));
            }
        }
        sides = next;
        let reached = sides.rows().into_iter().filter(|row| row.sum() > 0.0).count();
        let ahead = |i: usize| sides[[i, club.sides[i]]] - sides[[i, 1 - club.sides[i]]];
        let wrong: Vec<usize> = (1..33).filter(|&i| ahead(i) < 1e-9).collect(); // or undecided
        println!(
            "round {round}  reached {reached:>2}  right {}  wrong {wrong:?}",
            32 - wrong.len()
        );
    }
    println!("member 8 after four rounds  {}", show::vector(sides.row(8), 4));
    let a = networks::graph::normalized_adjacency(34, &club.friendships)?;
    let gap = a.dot(&a).dot(&a).dot(&a).dot(&start) - sides;
    println!("A · A · A · A · start, all gaps  {}", show::fixed(gap.mapv(f64::abs).sum(), 12));
    Ok(())
}
