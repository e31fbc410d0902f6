//! Minus one or one, then 20 or 40 small numbers: which was it? Cells of 8 units, from 5 starts.

use ndarray::s;
use networks::recurrent::{Cell, SequenceModel};
use numerics::{Result, Rng};
use part3_networks::recurrent::{best_rate, solved};

pub fn main() -> Result<()> {
    let mut rows = Vec::new();
    for (name, cell, bias) in
        [("RNN", Cell::Rnn, None), ("LSTM", Cell::Lstm, None), ("LSTM open", Cell::Lstm, Some(5.0))]
    {
        for distance in [20, 40] {
            let rate = best_rate(name, distance)?; // of five rates, from five other starts
            let mut right = [0; 5];
            for (start, right) in (0..).zip(&mut right) {
                let mut rng = Rng::new(start);
                let mut model = SequenceModel::random(cell, 1, 8, 2, &mut rng)?;
                if let Some(bias) = bias {
                    model.layer.bias_ih.slice_mut(s![8..16]).fill(bias); // block 2 of 4: forget
                }
                *right = solved(model, distance, rate, &mut rng)?;
            }
            rows.push(show::row![name, distance, (rate, 3), format!("{right:?}")]);
        }
    }
    let header = ["cell", "small numbers", "best rate", "right of 100, each start"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
