//! Three lines more in the loop: centering, input noise, and doubt in the targets.

use learning::optim::{Adam, Memory, Optimizer, Schedule, shuffled};
use ndarray::{Array2, Axis};
use networks::activations::Activation;
use networks::mlp::{Init, Mlp};
use numerics::functions::softmax_rows;
use numerics::{Result, Rng};
use part3_networks::digits::rightly_named;

pub fn main() -> Result<()> {
    let (digits, mut rng) = (part3_networks::unseen(), Rng::new(1));
    let mut network = Mlp::new(&[64, 128, 10], Activation::Relu, Init::HeNormal, &mut rng)?;
    let schedule = Schedule::Cosine { n_steps: 30 * 41, lowest: 0.0 }; // from 0.01 down to 0
    let (mut memory, mut step, mut table) = (Memory::default(), 0, Vec::new());
    let mean = digits.x_train.sum_axis(Axis(0)) / 1287.0;
    let [x, x_test] = [&digits.x_train, &digits.x_test].map(|x| x - &mean); // 1. no mean picture
    for epoch in 1..=30 {
        for rows in shuffled(1287, 32, &mut rng)? {
            let noise = rng.normals((rows.len(), 64)) * 0.15; // 2. other noise each time
            let mut targets = Array2::from_elem((rows.len(), 10), 0.2 / 10.0); // 3. doubt
            for (mut target, &row) in targets.rows_mut().into_iter().zip(&rows) {
                target[digits.y_train[row]] += 0.8;
            }
            let forward = network.forward(&(x.select(Axis(0), &rows) + noise))?;
            let d_logits = (softmax_rows(forward.logits()) - targets) / rows.len() as f64;
            let gradient = network.backward(&forward, &d_logits)?;
            let adam = Adam { learning_rate: 0.01 * schedule.factor(step)?, ..Adam::default() };
            adam.step(&mut memory, network.parameters_mut(), gradient.parameters())?;
            step += 1;
        }
        if [1, 2, 5, 10, 20, 30].contains(&epoch) {
            let met = rightly_named(&network, &x, &digits.y_train)?;
            let never_met = rightly_named(&network, &x_test, &digits.y_test)?;
            table.push(show::row![epoch, met, never_met]);
        }
    }
    println!("{}", show::table(&["epochs", "of 1,287 met", "of 510 never met"], &table));
    Ok(())
}
