//! With bends an autoencoder loses less than the best directions, where it is narrow.

use learning::optim::{Adam, Schedule};
use ndarray::{Array2, Axis, s};
use networks::activations::Activation::{Identity, Relu};
use networks::mlp::{Init, Mlp, Training};
use numerics::linalg::symmetric_eigen;
use numerics::{Result, Rng};

pub fn main() -> Result<()> {
    let digits = part3_networks::unseen();
    let mean = digits.x_train.sum_axis(Axis(0)) / 1287.0;
    let (x, unseen) = (&digits.x_train - &mean, &digits.x_test - &mean);
    let directions = symmetric_eigen(&x.t().dot(&x))?.vectors;
    let training = Training {
        n_epochs: 15,
        rule: Adam { learning_rate: 0.005, ..Adam::default() }.into(),
        schedule: Schedule::Cosine { n_steps: 15 * 41, lowest: 0.0 },
        ..Training::default()
    };
    let mut rows = Vec::new();
    for width in [2, 8, 16] {
        let best = directions.slice(s![.., ..width]);
        let flat = [&x, &unseen].map(|of| lost(of, &of.dot(&best).dot(&best.t())));

        let (sizes, mut rng) = ([64, 128, width, 128, 64], Rng::new(1));
        let start = Mlp::new(&sizes, Relu, Init::HeNormal, &mut rng)?;
        let mut network = Mlp::zeros(&sizes, &[Relu, Identity, Relu])?; // no bend at the bottleneck
        network.parameters_mut().copy_from_slice(start.parameters());
        training.fit_values(&mut network, &x, &x, &mut rng)?; // the target is the input
        let bent = [lost(&x, &network.logits(&x)?), lost(&unseen, &network.logits(&unseen)?)];
        rows.push(show::row![width, (flat[0], 1), (bent[0], 1), (flat[1], 1), (bent[1], 1)]);
    }
    println!("{}", show::table(&["width", "lost %: flat", "bent", "unseen: flat", "bent"], &rows));
    Ok(())
}

fn lost(of: &Array2<f64>, rebuilt: &Array2<f64>) -> f64 {
    100.0 * (of - rebuilt).mapv(|miss| miss * miss).sum() / of.mapv(|value| value * value).sum()
}
