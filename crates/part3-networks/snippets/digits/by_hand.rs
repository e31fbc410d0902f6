//! Centering, noise and soft targets by hand: three lines more in the loop, and the library's numbers.

use learning::optim::{Adam, Memory, Optimizer, Schedule, shuffled};
use ndarray::{Array2, Axis};
use networks::activations::Activation;
use networks::mlp::{Init, Mlp};
use numerics::functions::softmax_rows;
use numerics::{Result, Rng};
use part3_networks::digits::{Recipe, rightly_named};

pub fn main() -> Result<()> {
    let (digits, mut rng) = (part3_networks::unseen(), Rng::new(1));
    let mut network = Mlp::new(&[64, 128, 10], Activation::Relu, Init::HeNormal, &mut rng)?;
    let schedule = Schedule::Cosine { n_steps: 30 * 41, lowest: 0.0 };
    let (mut memory, mut step) = (Memory::default(), 0);

    let mean = digits.x_train.sum_axis(Axis(0)) / 1287.0;
    let x = &digits.x_train - &mean; // 1. without the mean picture
    for _epoch in 0..30 {
        for rows in shuffled(1287, 32, &mut rng)? {
            let noise: Array2<f64> = rng.normals((rows.len(), 64));
            let noisy = x.select(Axis(0), &rows) + noise * 0.15; // 2. other noise each time
            let mut targets = Array2::from_elem((rows.len(), 10), 0.2 / 10.0); // 3. doubt
            for (mut target, &row) in targets.rows_mut().into_iter().zip(&rows) {
                target[digits.y_train[row]] += 0.8;
            }
            let forward = network.forward(&noisy)?;
            let d_logits = (softmax_rows(&forward.logits()) - targets) / rows.len() as f64;
            let gradient = network.backward(&forward, &d_logits)?;
            let adam = Adam { learning_rate: 0.01 * schedule.factor(step)?, ..Adam::default() };
            adam.step(&mut memory, network.parameters_mut(), gradient.parameters())?;
            step += 1;
        }
    }
    let right = rightly_named(&network, &(&digits.x_test - &mean), &digits.y_test)?;
    println!("by hand, {step} steps   right of 510 never met  {right}");
    let library = Recipe::best().learn(&digits.x_train, &digits.y_train, 1)?;
    let right = rightly_named(&library, &digits.x_test, &digits.y_test)?;
    println!("by the library, 1230 steps  right of 510 never met  {right}");
    let gap = &network.weights(0) - &library.weights(0);
    println!("{:e}", gap.iter().fold(0.0, |m: f64, g| m.max(g.abs())));
    Ok(())
}
