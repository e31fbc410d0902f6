//! Values on the way up and slopes on the way back, through 20 layers with a bend.

use ndarray::Array2;
use networks::activations::Activation;
use numerics::Rng;

pub fn main() {
    let relu = Activation::Relu;
    let mut rows = Vec::new();
    for (f, std_dev) in [(relu, 0.1), (relu, 0.02_f64.sqrt()), (relu, 0.2), (Activation::Tanh, 0.1)]
    {
        let mut rng = Rng::new(1);
        let (mut up, mut back) = (0.0, 0.0);
        for _ in 0..20 {
            let mut values = rng.normals((20, 100)); // 20 samples of 100 numbers
            let (mut layers, mut gates) = (Vec::new(), Vec::new());
            for _ in 0..20 {
                let weights = rng.normals((100, 100)) * std_dev;
                let sums = values.dot(&weights);
                values = sums.mapv(|z| f.value(z));
                gates.push(sums.mapv(|z| f.slope(z)));
                layers.push(weights);
            }
            let mut slopes = rng.normals((20, 100)); // as if from a loss
            for (weights, gate) in layers.iter().zip(&gates).rev() {
                slopes = (slopes * gate).dot(&weights.t());
            }
            up += mean_square(&values) / 20.0;
            back += mean_square(&slopes) / 20.0;
        }
        rows.push(show::row![f.name(), (std_dev, 4), ([up.sqrt(), back.sqrt()], 4)]);
    }
    let header = ["bend", "standard deviation", "values, last layer", "slopes, first layer"];
    println!("{}", show::table(&header, &rows));
}

fn mean_square(x: &Array2<f64>) -> f64 {
    (x * x).mean().unwrap_or(0.0)
}
