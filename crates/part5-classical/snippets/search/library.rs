//! The neighbors of one penguin by two searches of ours and one of another library.

use classical::neighbors::{BruteForce, KdTree};
use learning::preprocessing::StandardScaler;
use linfa_nn::{CommonNearestNeighbour, NearestNeighbour, distance::L2Dist};
use numerics::estimator::{FitUnsupervised, Transform};

pub fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (x, _) = data::penguins_by_species(&data::PENGUIN_FEATURES)?;
    let z = StandardScaler.fit(&x)?.transform(&x)?;
    let bird = z.slice(ndarray::s![100..101, ..]);
    let tree = KdTree::new(&z)?;
    let ours = tree.k_nearest(bird, 5)?;
    println!("5 nearest, kd-tree          {:?}", ours.rows.row(0).to_vec());
    let brute = BruteForce::new(&z)?.k_nearest(bird, 5)?;
    println!("5 nearest, brute force      {:?}", brute.rows.row(0).to_vec());
    println!("their distances             {}", show::vector(ours.distances.row(0), 3));
    println!("within 0.7, kd-tree         {:?}", tree.within(bird, 0.7)?.of(0));

    let theirs = CommonNearestNeighbour::KdTree.from_batch(&z, L2Dist)?;
    let found = theirs.k_nearest(bird.row(0), 5)?;
    let rows: Vec<usize> = found.into_iter().map(|(_, row)| row).collect();
    println!("5 nearest, other library    {rows:?}");
    let found = theirs.within_range(bird.row(0), 0.7)?;
    let mut rows: Vec<usize> = found.into_iter().map(|(_, row)| row).collect();
    rows.sort();
    println!("within 0.7, other library   {rows:?}");
    Ok(())
}
