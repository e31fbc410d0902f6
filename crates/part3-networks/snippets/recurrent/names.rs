//! Bits a letter on 900 held-out names: counts that look one to three letters back, and a GRU.

use std::f64::consts::LN_2;

use learning::optim::{Adam, Memory, shuffled};
use networks::recurrent::{Cell, SequenceModel};
use numerics::{Result, Rng};
use part3_networks::recurrent::{batch, counted_bits, namer, names};

pub fn main() -> Result<()> {
    let (seen, held_out) = names();
    let mut rows = Vec::new();
    for back in 1..=3 {
        let bits = counted_bits(&seen, &held_out, back)?;
        let n_counts = 27_usize.pow(back as u32 + 1);
        rows.push(show::row![format!("counts, {back} back"), n_counts, (bits, 2)]);
    }

    let (x, targets) = batch(held_out.iter().map(String::as_str));
    let loss_nats = |model: &SequenceModel| model.loss(x.view(), targets.view());
    let mut rng = Rng::new(1);
    let mut model = SequenceModel::random(Cell::Gru, 27, 32, 27, &mut rng)?;
    let (rule, mut memory) = (Adam { learning_rate: 0.02, ..Adam::default() }, Memory::default());
    for pass in 1..=2 {
        for part in shuffled(seen.len(), 16, &mut rng)? {
            let (x, targets) = batch(part.iter().map(|&row| seen[row].as_str()));
            model.step(x.view(), targets.view(), &rule, &mut memory, 1.0)?; // teacher forcing
        }
        let (name, bits) = (format!("GRU, pass {pass}"), loss_nats(&model)? / LN_2);
        rows.push(show::row![name, model.n_parameters(), (bits, 2)]);
    }

    let larger = namer()?; // 64 units, and its weights come with the book
    let bits = loss_nats(&larger)? / LN_2;
    rows.push(show::row!["larger, pass 10", larger.n_parameters(), (bits, 2)]);
    println!("{}", show::table(&["model", "numbers in it", "bits a letter"], &rows));
    Ok(())
}
