//! Minus one or one, then 10 or 20 small numbers: which was it? Cells of 8 units, from 5 starts.

use learning::optim::{Adam, Memory};
use ndarray::s;
use networks::recurrent::{Cell, SequenceModel};
use numerics::{Result, Rng};
use part3_networks::recurrent::riddles;

pub fn main() -> Result<()> {
    let mut rows = Vec::new();
    for (name, cell, bias) in [
        ("RNN", Cell::Rnn, None),
        ("LSTM", Cell::Lstm, None),
        ("LSTM, forget gate open", Cell::Lstm, Some(5.0)),
    ] {
        for distance in [10, 20] {
            let right = (0..5).map(|start| right(cell, bias, distance, &mut Rng::new(start)));
            let right = format!("{:?}", right.collect::<Result<Vec<usize>>>()?);
            rows.push(show::row![name, distance, right]);
        }
    }
    println!("{}", show::table(&["cell", "small numbers", "right of 100, each start"], &rows));
    Ok(())
}

fn right(cell: Cell, bias: Option<f64>, distance: usize, rng: &mut Rng) -> Result<usize> {
    let mut model = SequenceModel::random(cell, 1, 8, 2, rng)?;
    if let Some(bias) = bias {
        model.layer.bias_ih.slice_mut(s![8..16]).fill(bias); // second of four blocks: forget
    }
    let (rule, mut memory) = (Adam { learning_rate: 0.015, ..Adam::default() }, Memory::default());
    for _ in 0..60 {
        let (x, targets) = riddles(8, distance, rng)?;
        model.step(x.view(), targets.view(), &rule, &mut memory, 1.0)?;
    }
    let (x, targets) = riddles(100, distance, rng)?;
    let logits = model.logits(x.view())?.slice_move(s![distance, .., ..]);
    let guesses = logits.rows().into_iter().map(|row| Some(usize::from(row[1] > row[0])));
    Ok(guesses.zip(targets.row(distance)).filter(|(guess, target)| guess == *target).count())
}
