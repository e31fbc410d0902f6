//! A club of 34 breaks apart: the second eigenvector of its friendships tells who goes with whom.

use ndarray::Array2;
use numerics::linalg;

pub fn main() -> numerics::Result<()> {
    let club = data::karate_club();
    let mut friends = Array2::<f64>::zeros((34, 34));
    for &(a, b) in &club.friendships {
        friends[[a, b]] = 1.0;
        friends[[b, a]] = 1.0;
    }
    let roots = friends.sum_axis(ndarray::Axis(1)).mapv(f64::sqrt); // √ of how many friends
    let scaled = Array2::from_shape_fn((34, 34), |(i, j)| friends[[i, j]] / (roots[i] * roots[j]));
    let eigen = linalg::symmetric_eigen(&scaled)?;
    println!("largest eigenvalues  {}", show::vector(eigen.values.iter().take(4), 4));

    let place = &eigen.vectors.column(1) / &roots;
    let side = |member: usize| usize::from(place[member] * place[0] < 0.0); // 0: the instructor's
    let right = (0..34).filter(|&member| side(member) == club.sides[member]).count();
    println!("members on the side they took: {right} of 34");
    let mut order: Vec<usize> = (0..34).collect();
    order.sort_by(|a, b| place[*a].abs().total_cmp(&place[*b].abs()));
    for &member in &order[..3] {
        let took = ["instructor", "president"][club.sides[member]];
        let put = ["instructor", "president"][side(member)];
        println!("member {member:>2}, near the border: put with the {put}, went with the {took}");
    }
    Ok(())
}
