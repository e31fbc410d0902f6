//! Four mistakes in a training script, each found by a number that ought to be another.

use candle_core::Module;
use candle_nn::{loss::cross_entropy, ops::softmax};
use numerics::Rng;
use part3_networks::training_loop::{Pictures, SCRIPT, added, length, n_equal, network};
use tensors::Result;

pub fn main() -> Result<()> {
    let wrong: [usize; 4] = [23, 31, 39, 56]; // yours: the lines, or before which one is missing
    let names = ["rows that sum to 1", "gradients in one", "dropout left on", "numbers moved"];
    let (found, mended) = (symptoms(false)?, symptoms(true)?);
    for (i, (line, name)) in wrong.into_iter().zip(names).enumerate() {
        println!("line {line}  {}", SCRIPT.lines().nth(line - 1).unwrap_or_default().trim());
        println!("  {name}: {} as found, {} mended", found[i], mended[i]);
    }
    Ok(())
}

fn symptoms(mended: bool) -> Result<[usize; 4]> {
    let (digits, mut rng) = (Pictures::read()?, Rng::new(7));
    let (vars, model) = network(&mut rng)?;
    let logits = model.forward(&digits.x_test)?;
    let output = if mended { logits } else { softmax(&logits, 1)? };
    let sums = output.sum(1)?.to_vec1::<f64>()?;

    let loss = cross_entropy(&output, &digits.y_test)?;
    let two = added(loss.backward()?, (!mended).then_some(loss.backward()?), &vars)?;
    let weight = model.output.weight();
    let times = length(&two, weight)? / length(&loss.backward()?, weight)?;

    let mut guess = || model.dropped_out(&digits.x_test, if mended { 0.0 } else { 0.2 }, &mut rng);
    let same = n_equal(&guess()?.argmax(1)?, &guess()?.argmax(1)?)?;

    let moved = if mended { vec![&model.hidden, &model.output] } else { vec![&model.output] };
    let n_moved = moved.iter().map(|layer| layer.weight().elem_count() + layer.weight().dims()[0]);
    let n_ones = sums.iter().filter(|sum| (*sum - 1.0).abs() < 1e-5).count();
    Ok([n_ones, times.round() as usize, usize::from(same < 510), n_moved.sum()])
}
