//! Pairs and triplets of penguins: a loss on distances alone, and one move that lowers it.

use learning::losses::{contrastive_loss, triplet_loss, triplet_loss_gradient};
use learning::preprocessing::StandardScaler;
use ndarray::{Array2, Axis, array};
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::{Result, linalg};

pub fn main() -> Result<()> {
    let columns = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"];
    let (x, species) = data::penguins_by_species(&columns)?;
    let z = StandardScaler.fit(&x)?.transform(&x)?;
    // The first bird is an Adelie. Its farthest Adelie and its nearest Chinstrap:
    let far = |i: &usize| linalg::distance(z.row(0), z.row(*i)).unwrap_or(f64::NAN);
    let y = &species;
    let of = |class: usize| (1..z.nrows()).filter(move |i| y[*i] == class);
    let positive = of(0).max_by(|i, j| far(i).total_cmp(&far(j))).unwrap_or(0);
    let negative = of(1).min_by(|i, j| far(i).total_cmp(&far(j))).unwrap_or(0);
    println!("distance to an Adelie    {}", show::fixed(far(&positive), 4));
    println!("distance to a Chinstrap  {}", show::fixed(far(&negative), 4));
    for (name, same, other) in [("same", true, positive), ("different", false, negative)] {
        let loss = contrastive_loss(array![same].view(), &array![far(&other)], 1.0)?;
        println!("contrastive loss, {name:<10} {}", show::fixed(loss, 4));
    }
    let row = |i: usize| z.select(Axis(0), &[i]);
    let (mut a, mut p, mut n): (Array2<f64>, _, _) = (row(0), row(positive), row(negative));
    for moves in 0..4 {
        let loss = triplet_loss(&a, &p, &n, 1.0)?;
        println!("triplet loss, margin 1, after {moves} moves  {}", show::fixed(loss, 4));
        let gradient = triplet_loss_gradient(&a, &p, &n, 1.0)?;
        a = a - gradient.anchor * 0.25;
        p = p - gradient.positive * 0.25;
        n = n - gradient.negative * 0.25;
    }
    Ok(())
}
