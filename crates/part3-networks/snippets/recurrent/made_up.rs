//! Pair counts and the GRU make up a thousand names each: how many are real ones?

use ndarray::{Array1, Array2, s};
use numerics::{Result, Rng, functions::softmax};
use part3_networks::recurrent::{SIGNS, namer, names, pair_counts};

pub fn main() -> Result<()> {
    let (seen, held_out) = names();
    let (counts, model, mut rng) = (pair_counts(&seen), namer()?, Rng::new(7));
    let mut made = [Vec::new(), Vec::new()];
    for _ in 0..1000 {
        made[0].push(write(&mut rng, |sign| Ok(counts.row(sign).to_owned()))?);
        let mut state = model.layer.zero_state(1)?; // a name begins with an empty one
        made[1].push(write(&mut rng, |sign| {
            let x = Array2::eye(27); // of its rows, the one of this sign
            let (logits, next) = model.next(x.slice(s![sign..=sign, ..]), &state)?;
            state = next;
            Ok(softmax(logits.row(0)))
        })?);
    }
    for (name, made) in ["counts", "GRU"].iter().zip(&made) {
        println!("{name}: {}", made[..8].join(" "));
        let n_in = |list: &[String]| made.iter().filter(|name| list.contains(name)).count();
        println!("  of 1000, in the list {}, held out {}", n_in(&seen), n_in(&held_out));
    }
    Ok(())
}

/// Draws a sign, hands it back in as the next input, and so on until the dot.
fn write(rng: &mut Rng, mut shares: impl FnMut(usize) -> Result<Array1<f64>>) -> Result<String> {
    let (mut name, mut sign) = (String::new(), 0);
    loop {
        sign = rng.choice_weighted(&shares(sign)?.to_vec(), 1)?[0];
        if sign == 0 {
            return Ok(name);
        }
        name.push_str(&SIGNS[sign..=sign]);
    }
}
