//! Two columns worthless alone and perfect together, and a feature selection that drops them.

use learning::feature_selection::select_by_correlation;
use ndarray::{Array1, array, s};

pub fn main() -> numerics::Result<()> {
    let names = ["x1", "x2", "a bit of luck", "x1·x2"];
    let x = array![
        [-1.0, -1.0, -1.0, 1.0],
        [-1.0, 1.0, 1.0, -1.0],
        [1.0, -1.0, 1.0, -1.0],
        [1.0, 1.0, 1.0, 1.0],
    ];
    let y = array![-1.0, 1.0, 1.0, -1.0]; // 1 where x1 and x2 differ
    for (name, column) in names.iter().zip(x.columns()) {
        println!("{name:<13} {:>7}", show::fixed(correlation(&column.to_owned(), &y), 4));
    }
    for k in [1, 2] {
        let order = select_by_correlation(x.slice(s![.., ..3]), &y, k)?;
        let kept: Vec<&str> = order.iter().map(|j| names[*j]).collect();
        println!("the best {k} of the first three: {}", kept.join(", "));
    }
    Ok(())
}

fn correlation(a: &Array1<f64>, b: &Array1<f64>) -> f64 {
    // yours: standardize both columns, and take the mean of their products
    let n = a.len() as f64;
    let [z_a, z_b] = [a, b].map(|column| {
        let deviations = column - column.sum() / n;
        &deviations / (deviations.dot(&deviations) / n).sqrt()
    });
    z_a.dot(&z_b) / n
    // end
}
