//! The same pixels in another order: all one to a plain network, a loss to one that slides.
//! twin: none (rust-library)

use ndarray::Axis;
use numerics::Rng;
use numerics::estimator::Predict;
use part3_networks::inductive_bias::{Task, pictures, plain_network, sliding_network};

pub fn main() -> numerics::Result<()> {
    let digits = Task::of(10, Some);
    let other = Rng::new(0).permutation(64);
    let mut rows = Vec::new();
    for (name, order) in [("as scanned", (0..64).collect()), ("shuffled", other)] {
        let (mut plain, mut cnn) = (0, 0);
        let x_test = digits.x_test.select(Axis(1), &order); // the same columns, otherwise arranged
        for seed in 1..=5 {
            let rng = &mut Rng::new(seed);
            let (x, y) = digits.few(20, rng)?; // 20 pictures of each digit
            let x = x.select(Axis(1), &order);
            plain += digits.right(&plain_network(&x, &y, 15, rng)?.predict(&x_test)?);
            let slides = sliding_network(&x, &y, 15, rng)?;
            cnn += digits.right(&slides.predict(&pictures(&x_test)?)?);
        }
        rows.push(show::row![name, (plain as f64 / 5.0, 1), (cnn as f64 / 5.0, 1)]);
    }
    println!("{}", show::table(&["right of 510, 5 starts", "plain network", "CNN"], &rows));
    Ok(())
}
