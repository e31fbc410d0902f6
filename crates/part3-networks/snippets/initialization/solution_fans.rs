//! One layer of 400 inputs and 100 outputs: He initialization and Xavier initialization.

use ndarray::Array2;
use numerics::Rng;

pub fn main() {
    let he: f64 = 0.0707; // yours: He's standard deviation, √(2 / 400), to four decimals
    let xavier: f64 = 0.0632; // yours: Xavier's, √(2 / (400 + 100)), to four decimals
    let mut rng = Rng::new(7);
    let (x, slopes) = (rng.normals((50, 400)), rng.normals((50, 100)));
    let weights = rng.normals((400, 100));
    for (name, std_dev) in [("He", he), ("Xavier", xavier)] {
        let sums = x.dot(&weights) * std_dev;
        let back = slopes.dot(&weights.t()) * std_dev;
        println!(
            "{name:<6}  mean square of the sums {}, of the slopes handed back {}",
            show::fixed(mean_square(&sums), 2),
            show::fixed(mean_square(&back), 2)
        );
    }
}

fn mean_square(x: &Array2<f64>) -> f64 {
    (x * x).mean().unwrap_or(0.0)
}
