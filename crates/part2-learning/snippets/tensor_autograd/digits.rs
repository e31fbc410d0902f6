//! A network of 2,410 parameters learns handwritten digits; the tape finds all its gradients.

use learning::optim::{Memory, Momentum, Optimizer};
use learning::tensor_autograd::{Tape, Var};
use ndarray::{ArrayD, Axis};
use numerics::{Result, Rng};

/// 64 pixels, 32 hidden neurons, 10 logits.
fn logits<'t>(x: Var<'t>, p: &[Var<'t>]) -> Result<Var<'t>> {
    (x.matmul(p[0])? + p[1])?.tanh().matmul(p[2])? + p[3]
}

pub fn main() -> Result<()> {
    let (digits, mut rng) = (data::digits(), Rng::new(7));
    let held_out: Vec<usize> = (1415..1797).collect();
    let pixels = |rows: &[usize]| digits.x.select(Axis(0), rows) / 16.0;
    let (w1, w2) = (rng.normals((64, 32)) / 8.0, rng.normals((32, 10)) / 6.0);
    let (b1, b2) = (ArrayD::zeros(vec![32]), ArrayD::zeros(vec![10]));
    let mut parameters = [w1.into_dyn(), b1, w2.into_dyn(), b2];
    let (rule, mut memory) = (Momentum { learning_rate: 0.1, beta: 0.9 }, Memory::default());
    for epoch in 1..=8 {
        let mut loss_sum = 0.0;
        for rows in rng.permutation(1415).chunks(96) {
            let classes: Vec<usize> = rows.iter().map(|&i| digits.y[i]).collect();
            let tape = Tape::new();
            let leaves = tape.leaves(&parameters);
            let loss = logits(tape.constant(pixels(rows)), &leaves)?.cross_entropy(&classes)?;
            let gradients = loss.backward()?.take_all(&leaves)?;
            rule.step_arrays(&mut memory, &mut parameters, &gradients)?;
            loss_sum += loss.item()? * rows.len() as f64;
        }
        let tape = Tape::new();
        let x = tape.constant(pixels(&held_out));
        let named = logits(x, &tape.leaves(&parameters))?.argmax_rows()?;
        let right = named.iter().zip(&held_out).filter(|(class, i)| **class == digits.y[**i]);
        let (loss, right) = (show::fixed(loss_sum / 1415.0, 4), right.count());
        println!("epoch {epoch}   loss {loss}   right of 382 {right}");
    }
    Ok(())
}
