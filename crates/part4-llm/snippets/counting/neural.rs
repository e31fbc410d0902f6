//! A network and a table that look at the same two bytes: 300 steps against one count.

use learning::optim::{Adam, Memory, Optimizer};
use ndarray::{Array2, Axis};
use networks::activations::Activation::Tanh;
use networks::mlp::{Init, Mlp};
use numerics::functions::{log_softmax_rows, softmax_rows};

pub fn main() -> numerics::Result<()> {
    let text = data::moby_dick_whole().as_bytes();
    let known: Vec<u8> = (0..=255).filter(|byte| text.contains(byte)).collect(); // 83
    let ids: Vec<usize> = text.iter().map(|b| known.partition_point(|a| a < b)).collect();
    let (counted, held_out) = ids.split_at(ids.len() - ids.len() / 10);
    let [table, judged] = [counted, held_out].map(|ids| {
        let mut table = Array2::<f64>::zeros((83 * 83, 83)); // (two bytes, the next one)
        ids.windows(3).for_each(|w| table[[83 * w[0] + w[1], w[2]]] += 1.0);
        table
    });
    let totals = table.sum_axis(Axis(1));
    let one_hot = |(i, j): (usize, usize)| f64::from(j == i / 83 || j == 83 + i % 83);
    let x = Array2::from_shape_fn((83 * 83, 2 * 83), one_hot); // each pair of bytes
    let mut rng = numerics::Rng::new(0);
    let mut network = Mlp::new(&[2 * 83, 48, 83], Tanh, Init::XavierNormal, &mut rng)?;
    let mut memory = Memory::default();
    let rule = Adam { learning_rate: 0.03, ..Default::default() };
    for _ in 0..300 {
        let batch = rng.choice_weighted(totals.as_slice().unwrap_or(&[]), 128)?;
        let forward = network.forward(&x.select(Axis(0), &batch))?;
        let total = totals.select(Axis(0), &batch).insert_axis(Axis(1));
        let truth = table.select(Axis(0), &batch) / total; // what the counts predict
        let slopes = (softmax_rows(forward.logits()) - truth) / 128.0;
        let slopes = network.backward(&forward, &slopes)?;
        rule.step(&mut memory, network.parameters_mut(), slopes.parameters())?;
    }
    let bits = log_softmax_rows(&network.logits(&x)?) / -libm::log(2.0) * &judged;
    println!("numbers in the network   {}", show::integer(network.n_parameters()));
    println!("bits per byte, held out  {}", show::fixed(bits.sum() / judged.sum(), 3));
    Ok(())
}
