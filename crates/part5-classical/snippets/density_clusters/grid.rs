//! The neighbors of 5,000 points: all pairs, or the nine cells of a grid around each.

use std::collections::HashMap;

use ndarray::Array2;
use numerics::Rng;

pub fn main() {
    let eps = 0.1;
    let x: Array2<f64> = Rng::new(1).normals((5000, 2));
    let is_near = |i: usize, j: usize| {
        let (a, b) = (x[[i, 0]] - x[[j, 0]], x[[i, 1]] - x[[j, 1]]);
        a * a + b * b <= eps * eps
    };
    let by_pairs: Vec<usize> =
        (0..5000).map(|i| (0..5000).filter(|j| is_near(i, *j)).count()).collect();

    let cell = |i: usize| ((x[[i, 0]] / eps).floor() as i64, (x[[i, 1]] / eps).floor() as i64);
    let mut cells: HashMap<(i64, i64), Vec<usize>> = HashMap::new();
    (0..5000).for_each(|i| cells.entry(cell(i)).or_default().push(i));
    let mut n_looks = 0;
    let mut by_grid = vec![0; 5000];
    for (i, found) in by_grid.iter_mut().enumerate() {
        let (column, row) = cell(i);
        for around in 0..9 {
            let there = cells.get(&(column + around % 3 - 1, row + around / 3 - 1));
            for &j in there.into_iter().flatten() {
                n_looks += 1;
                *found += usize::from(is_near(i, j));
            }
        }
    }
    println!("distances, all pairs  {}", show::integer(5000 * 5000));
    println!("distances, by grid    {}", show::integer(n_looks));
    println!("neighbors, both       {}", show::integer(by_pairs.iter().sum::<usize>()));
    println!("points that differ    {}", (0..5000).filter(|i| by_grid[*i] != by_pairs[*i]).count());
}
