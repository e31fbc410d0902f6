//! The temperature decides which strangers are pushed away, and how well the encoder searches.

use ndarray::{Array1, array};
use numerics::functions::softmax;
use part3_networks::similarity::{Near, contrasted, search};

pub fn main() -> numerics::Result<()> {
    let x = part3_networks::unseen().x_test;
    // The partner, a stranger nearly as near, and two that are far already.
    let similarities = array![0.8, 0.7, 0.2, -0.3];
    let mut rows = Vec::new();
    for cold in [0.5, 5.0, 20.0, 200.0] {
        let temperature = 1.0 / cold;
        let shares: Array1<f64> = softmax(&(&similarities / temperature));
        let pushes = &shares.slice(ndarray::s![1..]) / shares.slice(ndarray::s![1..]).sum();
        let (mut right, mut of_ten) = (0.0, 0.0);
        for seed in 0..3 {
            let found = search(&contrasted(temperature, 200, seed)?.logits(&x)?, Near::Cosine)?;
            right += found.nearest_right as f64 / 3.0;
            of_ten += found.of_ten / 3.0;
        }
        let pushes = show::vector(&pushes, 2);
        rows.push(show::row![(temperature, 3), pushes, (right, 1), (of_ten, 3)]);
    }
    let header = ["temperature", "push on each stranger", "nearest right", "of the ten"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
