//! Three questions that a neighbors model refuses, with its real messages.
//! twin: none (error-text)

use learning::neighbors::KNearest;
use ndarray::{Array2, array};
use numerics::estimator::{Fit, Predict};

pub fn main() -> numerics::Result<()> {
    // Bill length in mm and body mass in g of three penguins, and their species.
    let x = array![[39.1, 3750.0], [50.0, 3900.0], [46.1, 4500.0]];
    let y = array![0, 1, 2];

    println!("more neighbors than samples:");
    if let Err(error) = KNearest::default().fit(&x, &y) {
        println!("  {error}");
    }
    let model = KNearest { n_neighbors: 1 }.fit(&x, &y)?;
    let asked: [(&str, Array2<f64>); 2] = [
        ("a mass that was never weighed:", array![[50.6, 3800.0], [48.3, f64::NAN]]),
        ("a third measurement:", array![[50.6, 3800.0, 193.0]]),
    ];
    for (question, new) in asked {
        println!("{question}");
        if let Err(error) = model.predict(&new) {
            println!("  {error}");
        }
    }
    Ok(())
}
