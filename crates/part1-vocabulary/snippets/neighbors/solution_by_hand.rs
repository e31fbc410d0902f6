//! One neighbor, three, and five: the vote changes its mind.

use learning::neighbors::KNearest;
use ndarray::array;
use numerics::Result;
use numerics::estimator::{Fit, Predict};

pub fn main() -> Result<()> {
    let x = array![[1.0], [2.0], [4.0], [7.0], [8.0]];
    let y = array![0, 0, 1, 1, 1];
    let new = array![[3.25]];
    let model = KNearest { n_neighbors: 5 }.fit(&x, &y)?;
    let found = model.neighbors(new.view())?;
    println!("distances, nearest first  {}", show::vector(found.distances.row(0), 2));
    println!("classes, nearest first    {}", show::vector(found.rows.row(0).mapv(|i| y[i]), 0));
    for n_neighbors in [1, 3, 5] {
        let model = KNearest { n_neighbors }.fit(&x, &y)?;
        println!("k = {n_neighbors}: class {}", model.predict(&new)?[0]);
    }
    Ok(())
}
