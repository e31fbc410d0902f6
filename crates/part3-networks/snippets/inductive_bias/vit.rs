//! A vision transformer against a plain network and a CNN: 20 pictures of each digit, and all.
//! twin: none (rust-library)

use ndarray::{Array2, array};
use numerics::Rng;
use numerics::estimator::Predict;
use part3_networks::inductive_bias::{Task, Vit, pictures, plain_network, sliding_network};

pub fn main() -> tensors::Result<()> {
    let digits = Task::of(10, Some);
    let mut few = Array2::zeros((2, 3));
    for seed in 1..=3 {
        let rng = &mut Rng::new(seed);
        let (x, y) = digits.few(20, rng)?;
        few += &compare(&digits, (&x, &y), 15, rng)?;
    }
    let known = (&digits.x_train, &digits.y_train[..]);
    let all = compare(&digits, known, 5, &mut Rng::new(1))?;
    let rows = [
        show::row!["20 of each digit, 3 starts", ((&few / 3.0).row(0), 1)],
        show::row!["all 1,287, one start", (all.row(0), 1)],
        show::row!["parameters", (all.row(1), 0)],
    ];
    println!("{}", show::table(&["right of 510", "plain network", "CNN", "ViT"], &rows));
    Ok(())
}

type Known<'a> = (&'a Array2<f64>, &'a [usize]);

fn compare(of: &Task, (x, y): Known, epochs: usize, rng: &mut Rng) -> tensors::Result<Array2<f64>> {
    let plain = plain_network(x, y, epochs, rng)?;
    let cnn = sliding_network(x, y, epochs, rng)?;
    let vit = Vit::random(4, 16, rng)?; // patches of 4 × 4 pixels, 16 numbers for each
    vit.fit(x, y, epochs, rng)?;
    let [a, b] = [plain.predict(&of.x_test)?, cnn.predict(&pictures(&of.x_test)?)?];
    let right = [a, b, vit.predict(&of.x_test)?].map(|guesses| of.right(&guesses) as f64);
    let counts = [plain.n_parameters(), cnn.n_parameters(), vit.n_parameters()].map(|n| n as f64);
    Ok(array![right, counts])
}
