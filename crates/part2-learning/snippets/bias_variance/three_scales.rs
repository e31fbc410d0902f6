//! Three scales weigh a penguin of 5 kg: each error is a squared bias plus a variance.

use ndarray::{Array2, array};
use numerics::{Result, stats};
use part2_learning::bias_variance::decompose;

pub fn main() -> Result<()> {
    let truth = array![5.0];
    let scales = [
        ("steady, but 1 kg too much", [6.0, 6.1, 5.9, 6.0]),
        ("right on average, but shaky", [4.0, 6.0, 3.0, 7.0]),
        ("steady and nearly right", [5.2, 5.1, 5.2, 5.1]),
    ];
    let mut rows = Vec::new();
    for (name, kilograms) in scales {
        // One reading is one row: (n_refits, n_samples).
        let readings = Array2::from_shape_fn((4, 1), |(i, _)| kilograms[i]);
        let parts = decompose(readings.view(), truth.view())?;
        let bias = stats::mean(&kilograms)? - truth[0];
        let numbers = [bias, parts.bias_squared, parts.variance, parts.error];
        let mut row = vec![name.to_string()];
        row.extend(numbers.map(|number| show::fixed(number, 4)));
        rows.push(row);
    }
    let header = ["scale", "bias", "bias squared", "variance", "mean squared error"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
