//! Trustworthiness counted by hand: who is near on the map, and how far down the data's list?

use ndarray::{Array2, Axis};
use networks::tsne::trustworthiness;
use part3_networks::maps::{pictures, plane};

pub fn main() -> numerics::Result<()> {
    let x = pictures().0.select(Axis(0), &(0..60).collect::<Vec<_>>());
    let map = plane(&x).1;
    let beyond: usize =
        (0..60).map(|i| beyond(&by_distance(&x, i), &by_distance(&map, i), 5)).sum();
    let most = 60.0 * 5.0 * (2.0 * 60.0 - 3.0 * 5.0 - 1.0) / 2.0;
    println!("by hand  {}", show::fixed(1.0 - beyond as f64 / most, 4));
    println!("library  {}", show::fixed(trustworthiness(&x, &map, 5)?, 4));
    Ok(())
}

/// The others, the nearest first.
fn by_distance(x: &Array2<f64>, i: usize) -> Vec<usize> {
    let apart = |j: usize| (&x.row(i) - &x.row(j)).mapv(|gap| gap * gap).sum();
    let mut others: Vec<usize> = (0..x.nrows()).filter(|j| *j != i).collect();
    others.sort_by(|a, b| apart(*a).total_cmp(&apart(*b)));
    others
}

/// Over the k first on the map: by how many places beyond k each is in the data's list.
fn beyond(in_data: &[usize], on_map: &[usize], k: usize) -> usize {
    // yours: 0 for one that is among the data's k first as well
    let rank = |j: &usize| in_data.iter().position(|other| other == j).unwrap_or(0) + 1;
    on_map[..k].iter().map(|j| rank(j).saturating_sub(k)).sum()
    // end
}
