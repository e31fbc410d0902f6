//! Two maps of 300 pictures by t-SNE, and the flat shadow: who invents neighbors?

use ndarray::Array2;
use networks::tsne::{Tsne, trustworthiness};
use numerics::{Result, Rng};
use part3_networks::maps::{pictures, plane, right_by_neighbor};

pub fn main() -> Result<()> {
    let (x, y) = pictures();
    let mut maps = vec![("shadow".to_owned(), plane(&x).1)];
    for seed in 1..=2 {
        let start: Array2<f64> = Rng::new(seed).normals((300, 2)) * 1e-4;
        let found = Tsne::default().fit(&x, &start)?; // perplexity 30, 1,000 steps
        maps.push((format!("t-SNE, seed {seed}"), found.points));
    }
    let mut rows = Vec::new();
    for (name, map) in &maps {
        let right = right_by_neighbor(map, &y) as f64 / 3.0;
        rows.push(show::row![name, (trustworthiness(&x, map, 5)?, 2), (right, 0)]);
    }
    println!("{}", show::table(&["map", "trustworthiness", "own class nearest, of 100"], &rows));
    Ok(())
}
