//! LSTM and GRU by hand and in candle, with the same weights: the same states, the same slopes.

use candle_core::{DType, Device, Tensor};
use candle_nn::VarBuilder;
use candle_nn::rnn::{GRU, LSTM, RNN};
use ndarray::{Array2, Array3, s};
use networks::recurrent::{Cell, Recurrent};

pub fn main() -> tensors::Result<()> {
    for cell in [Cell::Lstm, Cell::Gru] {
        let mut rng = numerics::Rng::new(5);
        let layer = Recurrent::random(cell, 3, 4, &mut rng)?;
        let x = rng.normals((6, 2, 3)); // six steps of two sequences
        let trace = layer.forward(x.view(), &layer.zero_state(2)?)?;
        let ones = Array3::ones((6, 2, 4)); // slopes of a loss that adds up all hidden states
        let slopes = layer.backward(x.view(), &trace, ones.view())?.weight_hh;
        println!("{} {}", cell.name(), show::vector(trace.outputs().slice(s![5, 0, ..]), 4));

        let weights = part3_networks::recurrent::in_candle(&layer)?; // by PyTorch's names
        let weight_hh = weights["weight_hh_l0"].clone();
        let vb = VarBuilder::from_tensors(weights, DType::F64, &Device::Cpu);
        let x = tensors::tensor(x.view().permuted_axes([1, 0, 2]))?; // (n_sequences, n_steps, 3)
        let states = match cell {
            Cell::Lstm => read(&LSTM::new(3, 4, Default::default(), vb)?, &x)?,
            _ => read(&GRU::new(3, 4, Default::default(), vb)?, &x)?,
        };
        let gradient = states.sum_all()?.backward()?.remove(&weight_hh);
        let their_slopes: Array2<f64> = tensors::array(&gradient.unwrap_or(weight_hh))?;
        let theirs: Array3<f64> = tensors::array(&states.transpose(0, 1)?)?;
        let states_agree = theirs.iter().zip(trace.outputs()).all(|(a, b)| (a - b).abs() < 1e-12);
        let slopes_agree = their_slopes.iter().zip(&slopes).all(|(a, b)| (a - b).abs() < 1e-12);
        println!("  with the library's: states agree {states_agree}, slopes agree {slopes_agree}");
    }
    Ok(())
}

fn read(layer: &impl RNN, x: &Tensor) -> candle_core::Result<Tensor> {
    layer.states_to_tensor(&layer.seq(x)?)?.reshape((2, 6, 4)) // a GRU's come in one long row
}
