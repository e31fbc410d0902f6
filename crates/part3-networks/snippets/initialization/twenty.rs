//! Twenty matrix products in a row: 0.05 is too small a weight, 0.2 too large, and 0.1 right.

use numerics::Rng;

pub fn main() {
    let mut rng = Rng::new(7);
    let x = rng.normals((100, 100)); // 100 samples, and a fan-in of 100
    let layers: Vec<_> = (0..20).map(|_| rng.normals((100, 100))).collect();
    let mut rows = Vec::new();
    for (std_dev, decimals) in [(0.05, 7), (0.1, 2), (0.2, 0)] {
        let mut values = x.clone();
        let mut sizes = Vec::new();
        for weights in &layers {
            values = values.dot(weights) * std_dev;
            sizes.push((&values * &values).mean().unwrap_or(0.0).sqrt());
        }
        rows.push(show::row![(std_dev, 2), ([0, 1, 4, 9, 19].map(|i| sizes[i]), decimals)]);
    }
    let header = ["standard deviation", "layer 1", "2", "5", "10", "20"];
    println!("{}", show::table(&header, &rows));
}
