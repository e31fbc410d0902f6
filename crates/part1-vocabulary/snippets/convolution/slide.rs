//! A filter, also called a kernel, slides along five pixels: multiply, add, move on.

use ndarray::{Array1, array};

pub fn main() {
    // Five neighboring pixels of a handwritten 1: 0 is paper, 16 is full ink.
    let row = array![0.0, 3.0, 15.0, 16.0, 6.0];
    println!("the pixels {}\n", show::vector(&row, 0));

    let mut rows = Vec::new();
    for (name, weights) in [("blur", array![0.25, 0.5, 0.25]), ("edge", array![-1.0, 0.0, 1.0])] {
        for window in row.windows(3) {
            let products: Array1<f64> = &window * &weights;
            rows.push([
                name.to_string(),
                show::vector(&weights, 2),
                show::vector(window, 0),
                show::vector(&products, 2),
                show::fixed(products.sum(), 2),
            ]);
        }
    }
    println!("{}", show::table(&["name", "filter", "window", "products", "sum"], &rows));
}
