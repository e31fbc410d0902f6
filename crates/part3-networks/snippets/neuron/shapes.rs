//! A network for the digits, not trained: shapes after each layer, and its parameter count.

use ndarray::{Array1, Array2};
use numerics::Rng;

const WIDTHS: [usize; 4] = [64, 128, 32, 10]; // pixels, two hidden layers, classes

pub fn main() {
    let x = &data::digits().x / 16.0; // not trained: each picture is a stranger's
    let (mut right, mut rows) = (0, Vec::new());
    for seed in 1..=20 {
        let mut rng = Rng::new(seed);
        rows = vec![show::row!["input", "", "", "", show::shape(&x)]];
        let mut values = x.clone();
        for (i, pair) in WIDTHS.windows(2).enumerate() {
            let w: Array2<f64> = rng.normals((pair[0], pair[1])) * (2.0 / pair[0] as f64).sqrt();
            let b = Array1::<f64>::zeros(pair[1]);
            values = values.dot(&w) + &b;
            if i < 2 {
                values = values.mapv(|z| z.max(0.0)); // ReLU, but not on the logits
            }
            let name = ["hidden 1", "hidden 2", "output"][i];
            let (w_shape, b_shape) = (show::shape(&w), show::shape(&b));
            let count = w.len() + b.len();
            rows.push(show::row![name, w_shape, b_shape, count, show::shape(&values)]);
        }
        let named = values.rows().into_iter().zip(&data::digits().y);
        right += named.filter(|(row, y)| row.iter().all(|z| *z <= row[**y])).count();
    }
    println!("{}", show::table(&["layer", "W", "b", "parameters", "values after it"], &rows));
    let count: usize = WIDTHS.windows(2).map(|pair| (pair[0] + 1) * pair[1]).sum();
    let units: usize = WIDTHS.iter().sum();
    println!("depth {}, units {units}, parameter count {}", rows.len() - 1, show::integer(count));
    let share = right as f64 / 20.0 / x.nrows() as f64;
    println!("right of 100, mean of 20 starts  {}", show::fixed(100.0 * share, 1));
}
