//! The share of all distances that a kd-tree and a ball tree compute, from 2 features to 64.
//! twin: none (rust-library)

use classical::neighbors::{BallTree, KdTree};
use ndarray::{Array2, s};
use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let mut rows = Vec::new();
    for n_features in [2, 4, 8, 16, 32, 64] {
        let mut rng = Rng::new(7);
        let x = rng.normals((4000, n_features));
        let asked = rng.normals((200, n_features));
        rows.push(show::row![format!("{n_features} random"), (shares(&x, &asked)?, 1)]);
    }
    let digits = &data::digits().x;
    let (x, asked) = (digits.slice(s![..1597, ..]), digits.slice(s![1597.., ..]));
    let shares = shares(&x.to_owned(), &asked.to_owned())?;
    rows.push(show::row!["64 pixels of digits", (shares, 1)]);
    println!("distances computed, of 100");
    println!("{}", show::table(&["features", "kd-tree", "ball tree"], &rows));
    Ok(())
}

fn shares(x: &Array2<f64>, asked: &Array2<f64>) -> numerics::Result<[f64; 2]> {
    let (_, in_boxes) = KdTree::with_leaf_size(x, 8)?.k_nearest_counted(asked, 1)?;
    let (_, in_balls) = BallTree::with_leaf_size(x, 8)?.k_nearest_counted(asked, 1)?;
    let all = (x.nrows() * asked.nrows()) as f64;
    Ok([in_boxes.sum() as f64 / all * 100.0, in_balls.sum() as f64 / all * 100.0])
}
