//! The missing-value direction: each threshold tried twice, the unknown hours on either side.

use ndarray::Array1;
use numerics::Rng;

pub fn main() {
    let adult = data::adult();
    let share = adult.y.sum() as f64 / 8000.0;
    let g = adult.y.mapv(|y| share - y as f64); // slopes, from the share of all; h is 1
    // Hours a week, with holes: of the people with a large income each second one does not tell.
    let mut rng = Rng::new(1);
    let hours: Array1<f64> = (0..8000)
        .map(|i| if adult.y[i] == 1 && rng.random() < 0.5 { f64::NAN } else { adult.x[[i, 8]] })
        .collect();
    println!("holes: {} of 8000", hours.iter().filter(|hours| hours.is_nan()).count());

    let mut rows = Vec::new();
    for threshold in [35.0, 40.0, 44.0, 50.0] {
        let gain = |holes_left: bool| {
            let mut sides = [[0.0; 2]; 2]; // G and H, left and right
            for (hours, g) in hours.iter().zip(&g) {
                let left = if hours.is_nan() { holes_left } else { *hours <= threshold };
                let [sum_g, sum_h] = &mut sides[usize::from(!left)];
                (*sum_g, *sum_h) = (*sum_g + g, *sum_h + 1.0);
            }
            sides.iter().map(|[g, h]| g * g / h).sum::<f64>()
        };
        let better = if gain(true) > gain(false) { "left" } else { "right" };
        rows.push(show::row![(threshold, 0), ([gain(true), gain(false)], 1), better]);
    }
    let header = ["hours, at most", "gain, holes left", "holes right", "kept"];
    println!("{}", show::table(&header, &rows));
}
