//! The best flat shadow of 300 pictures, found by hand: what it keeps, and what falls together.

use ndarray::{Array1, Array2, Axis};
use part3_networks::maps::{pictures, right_by_neighbor};

pub fn main() {
    let (x, y) = pictures();
    let centered = &x - &(x.sum_axis(Axis(0)) / 300.0);
    let mut directions = Vec::<Array1<f64>>::new();
    for _direction in 0..2 {
        let mut d = Array1::from_shape_fn(64, |j| 1.0 / (1 + j) as f64);
        for _round in 0..300 {
            d = centered.dot(&d).dot(&centered); // what the pictures spread along grows most
            for found in &directions {
                d = &d - &(found * found.dot(&d)); // at a right angle to those found
            }
            d /= d.dot(&d).sqrt();
        }
        directions.push(d);
    }
    // The projection: two dot products for each picture.
    let map = Array2::from_shape_fn((300, 2), |(i, k)| centered.row(i).dot(&directions[k]));
    let spread = |a: &Array2<f64>| a.iter().map(|value| value * value).sum::<f64>();
    println!("share of the spread kept  {}", show::fixed(spread(&map) / spread(&centered), 3));
    for (name, map) in [("64 numbers", &x), ("the shadow", &map)] {
        println!("own class nearest, {name}  {} of 300", right_by_neighbor(map, &y));
    }
    let apart = |a: &Array2<f64>, i: usize, j: usize| {
        (&a.row(i) - &a.row(j)).mapv(|gap| gap * gap).sum().sqrt()
    };
    let mut pairs: Vec<_> = (0..300).flat_map(|i| (0..i).map(move |j| (i, j))).collect();
    pairs.sort_by(|a, b| apart(&map, a.0, a.1).total_cmp(&apart(&map, b.0, b.1)));
    for (i, j) in pairs.into_iter().filter(|(i, j)| y[*i] != y[*j]).take(3) {
        let distances = [apart(&map, i, j), apart(&x, i, j)];
        println!("a {} and a {}: shadow, 64 numbers {}", y[j], y[i], show::vector(distances, 3));
    }
}
