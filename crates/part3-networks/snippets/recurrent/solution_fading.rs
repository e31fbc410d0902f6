//! How steeply the last state depends on an input 1 to 20 steps before it, in layers not trained.

use ndarray::{Array1, Array3, s};
use networks::recurrent::{Cell, Recurrent};
use numerics::{Result, Rng};

pub fn main() -> Result<()> {
    let mut rows = Vec::new();
    for (name, cell, bias) in [
        ("RNN", Cell::Rnn, None),
        ("LSTM", Cell::Lstm, None),
        ("LSTM, forget gate open", Cell::Lstm, Some(5.0)),
    ] {
        let mut steepness = Array1::<f64>::zeros(21); // the mean over 20 starts
        for start in 0..20 {
            let mut rng = Rng::new(start);
            let mut layer = Recurrent::random(cell, 1, 16, &mut rng)?;
            if let Some(bias) = bias {
                layer.bias_ih.slice_mut(s![16..32]).fill(bias);
            }
            let x = rng.normals((21, 1, 1)) * 0.3;
            steepness += &(slopes(&layer, &x)?.mapv(f64::abs) / 20.0);
        }
        let at = [1, 10, 20].map(|distance| steepness[20 - distance]);
        rows.push(show::row![name, (at[0], 6), (at[1], 6), (at[2], 6)]);
    }
    println!("{}", show::table(&["cell", "1 step before", "10", "20"], &rows));
    Ok(())
}

/// The slope of the last state, its units added up, along each input.
fn slopes(layer: &Recurrent, x: &Array3<f64>) -> Result<Array1<f64>> {
    // yours: forward, then backward with slopes of 1 at the last step and 0 before
    let trace = layer.forward(x.view(), &layer.zero_state(1)?)?;
    let mut d_outputs = Array3::zeros((21, 1, 16));
    d_outputs.slice_mut(s![20, .., ..]).fill(1.0);
    let gradient = layer.backward(x.view(), &trace, d_outputs.view())?;
    Ok(gradient.x.slice(s![.., 0, 0]).to_owned())
    // end
}
