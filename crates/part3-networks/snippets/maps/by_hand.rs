//! The loss of a map of six points, its slopes by formula and by nudging, and the way down.

use ndarray::{Array2, Axis, array};

pub fn main() {
    // Two groups of three: 90 % of the shares within them, 10 % between.
    let share = |i: usize, j: usize| if i / 3 == j / 3 { 0.9 / 12.0 } else { 0.1 / 18.0 };
    let p = Array2::from_shape_fn((6, 6), |(i, j)| if i == j { 0.0 } else { share(i, j) });
    let mut map = array![[0., 0.], [2., 1.], [-1., 2.], [1., -1.], [0., 2.], [-2., -1.]];
    let slopes = loss_and_slopes(&p, &map).1;
    let nudged = Array2::from_shape_fn((6, 2), |place| {
        let loss = |by: f64| {
            let mut moved = map.clone();
            moved[place] += by;
            loss_and_slopes(&p, &moved).0
        };
        (loss(1e-5) - loss(-1e-5)) / 2e-5
    });
    println!("slope along point 0  {}", show::vector(slopes.row(0), 4));
    println!("by nudging           {}", show::vector(nudged.row(0), 4));
    for step in 0..=1000 {
        let (loss, slopes) = loss_and_slopes(&p, &map);
        if [0, 10, 100, 1000].contains(&step) {
            println!("step {step:>4}  loss {}", show::fixed(loss, 4));
        }
        map = map - slopes;
    }
    println!("the map\n{}", show::matrix(&map, 1));
}

fn loss_and_slopes(p: &Array2<f64>, map: &Array2<f64>) -> (f64, Array2<f64>) {
    let apart = &map.view().insert_axis(Axis(1)) - &map.view().insert_axis(Axis(0)); // (6, 6, 2)
    let near =
        (apart.mapv(|gap| gap * gap).sum_axis(Axis(2)) + 1.0).recip() - Array2::<f64>::eye(6);
    let q = &near / near.sum();
    let each = p.iter().zip(&q).filter(|(p, _)| **p > 0.0);
    let force = ((p - &q) * &near * 4.0).insert_axis(Axis(2));
    (each.map(|(p, q)| p * libm::log(p / q)).sum(), (&apart * &force).sum_axis(Axis(1)))
}
