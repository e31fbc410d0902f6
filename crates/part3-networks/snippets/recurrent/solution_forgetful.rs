//! A GRU whose state is emptied before each letter: what is left of it is a model of pairs.

use std::f64::consts::LN_2;

use learning::optim::{Adam, Memory, shuffled};
use ndarray::{Array2, Array3};
use networks::recurrent::{Cell, SequenceModel};
use numerics::{Result, Rng};
use part3_networks::recurrent::{batch, counted_bits, names};

type Targets = Array2<Option<usize>>;

pub fn main() -> Result<()> {
    let (seen, held_out) = names();
    let mut rng = Rng::new(1);
    let mut model = SequenceModel::random(Cell::Gru, 27, 32, 27, &mut rng)?;
    let (rule, mut memory) = (Adam { learning_rate: 0.02, ..Adam::default() }, Memory::default());
    for _ in 0..2 {
        for part in shuffled(seen.len(), 16, &mut rng)? {
            let (x, targets) = cut(batch(part.iter().map(|&row| seen[row].as_str())));
            model.step(x.view(), targets.view(), &rule, &mut memory, 1.0)?;
        }
    }
    let (x, targets) = cut(batch(held_out.iter().map(String::as_str)));
    let bits = model.loss(x.view(), targets.view())? / LN_2;
    println!("GRU without a memory  {} bits a letter", show::fixed(bits, 2));
    let bits = counted_bits(&seen, &held_out, 1)?;
    println!("counts of pairs       {} bits a letter", show::fixed(bits, 2));
    Ok(())
}

/// The same letters with the same targets, each a sequence of its own.
fn cut((x, targets): (Array3<f64>, Targets)) -> (Array3<f64>, Targets) {
    // yours: (n_steps, n_names, …) becomes (1, n_steps · n_names, …)
    let (n, n_names) = (targets.len(), targets.ncols());
    let letter = |k: usize, sign: usize| x[[k / n_names, k % n_names, sign]];
    let x = Array3::from_shape_fn((1, n, 27), |(_, k, sign)| letter(k, sign));
    (x, Array2::from_shape_fn((1, n), |(_, k)| targets[[k / n_names, k % n_names]]))
    // end
}
