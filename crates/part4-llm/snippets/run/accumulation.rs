//! One gradient from 16 sequences at once, and from 8, 4 or 1 of them at a time, added up.

use language::gpt::{Batch, Gpt, norm_of};
use numerics::{Result, Rng};
use part4_llm::debugging::small;

pub fn main() -> Result<()> {
    let text = data::moby_dick_whole().as_bytes();
    let model = Gpt::random(small(), &mut Rng::new(0))?;
    let batch = Batch::draw(text, 16, 32, &mut Rng::new(1))?;
    let (_, whole) = model.loss_and_gradient(&batch)?;
    let largest = whole.iter().fold(0.0_f32, |most, g| most.max(g.abs()));

    let mut rows = Vec::new();
    for micro_batch in [16, 8, 4, 1] {
        let n_micro = 16 / micro_batch;
        let (mut loss, mut total) = (0.0, vec![0.0; whole.len()]);
        for i in 0..n_micro {
            let here = i * micro_batch * 32..(i + 1) * micro_batch * 32;
            let (inputs, targets) = (batch.inputs[here.clone()].to_vec(), &batch.targets[here]);
            let part = Batch { inputs, targets: targets.to_vec(), length: 32 };
            let (part_loss, part_gradient) = model.loss_and_gradient(&part)?;
            loss += part_loss / n_micro as f64;
            let share = 1.0 / n_micro as f32;
            total.iter_mut().zip(&part_gradient).for_each(|(sum, g)| *sum += share * g);
        }
        let gaps = total.iter().zip(&whole).map(|(sum, g)| (sum - g).abs());
        let gap = gaps.fold(0.0, f32::max) / largest;
        let power = libm::log10(f64::from(gap)).ceil();
        let gap = if gap == 0.0 { "0".to_owned() } else { format!("10^{power}") };
        let at_once = micro_batch * 32;
        let length = norm_of(&total);
        rows.push(show::row![micro_batch, n_micro, 16, at_once, (loss, 3), (length, 3), gap]);
    }
    let header = ["micro-batch", "passes", "global batch", "tokens at a time", "loss", "length"];
    println!("{}", show::table(&[&header[..], &["gap at most"]].concat(), &rows));
    Ok(())
}
