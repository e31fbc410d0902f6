//! A prediction that is no number, and two parameters in the wrong unit: each is named.
//! twin: none (error-text)

use learning::losses::{huber_loss, quantile_loss};
use learning::metrics::mean_squared_error;
use ndarray::array;

pub fn main() {
    let y = array![3.75, 3.8, 3.25];
    let predicted = array![3.6, 3.7, f64::NAN];
    let by_hand = (&predicted - &y).mapv(|error| error * error).sum() / 3.0;
    println!("by hand: {}", show::fixed(by_hand, 4));
    let results = [
        ("library", mean_squared_error(&y, &predicted)),
        ("quantile", quantile_loss(&y, &y, 90.0)), // meant: 90 percent
        ("Huber", huber_loss(&y, &y, 0.0)),
    ];
    for (name, result) in results {
        match result {
            Ok(loss) => println!("{name}: {}", show::fixed(loss, 4)),
            Err(error) => println!("{name}: {error}"),
        }
    }
}
