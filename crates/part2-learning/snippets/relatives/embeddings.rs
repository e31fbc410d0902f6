//! Pairs and triplets of penguins: a loss on distances alone, and moves that lower it.

use learning::preprocessing::StandardScaler;
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::linalg::norm_l2;

pub fn main() -> numerics::Result<()> {
    let columns = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"];
    let (x, species) = data::penguins_by_species(&columns)?;
    let z = StandardScaler.fit(&x)?.transform(&x)?;
    // The first bird is an Adelie. Its farthest Adelie and its nearest Chinstrap:
    let far = |i: &usize| norm_l2(&(&z.row(0) - &z.row(*i)));
    let of = |class: usize| (1..z.nrows()).filter(|i| species[*i] == class).collect::<Vec<_>>();
    let positive = of(0).into_iter().max_by(|i, j| far(i).total_cmp(&far(j))).unwrap_or(0);
    let negative = of(1).into_iter().min_by(|i, j| far(i).total_cmp(&far(j))).unwrap_or(0);
    let (same, different) = (far(&positive), far(&negative));
    let lack = (1.0 - different).max(0.0);
    println!("an Adelie: distance {}", show::fixed(same, 4));
    println!("  contrastive loss  {}", show::fixed(same * same / 2.0, 4));
    println!("a Chinstrap: distance {}", show::fixed(different, 4));
    println!("  contrastive loss  {}", show::fixed(lack * lack / 2.0, 4));

    let [mut anchor, mut friend, mut stranger] =
        [0, positive, negative].map(|i| z.row(i).to_owned());
    for moves in 0..4 {
        let (to_friend, to_stranger) = (&friend - &anchor, &stranger - &anchor);
        let loss = (norm_l2(&to_friend) - norm_l2(&to_stranger) + 1.0).max(0.0);
        println!("triplet loss after {moves} moves  {}", show::fixed(loss, 4));
        let pull = &to_friend * (0.25 / norm_l2(&to_friend));
        let push = &to_stranger * (0.25 / norm_l2(&to_stranger));
        anchor = anchor + &pull - &push;
        friend -= &pull;
        stranger += &push;
    }
    Ok(())
}
