//! The little GPT's weights by int8 quantization, then in four bits, a scale a matrix or a row.

use language::gpt::{self, Batch, Gpt};

pub fn main() -> numerics::Result<()> {
    let model = gpt::moby_dick()?;
    let embedding = model.parameter("model.embed_tokens.weight")?;
    let [letter, mut other] = [b'w', 96].map(|byte| embedding.row(byte.into()).to_vec());
    let mut whole = letter.clone();
    let [scale, large] = [&mut whole, &mut other].map(|row| quantize(row, 127.0));
    println!("weights of w  {}", show::vector(&letter[..6], 4));
    println!("as int8       {}", show::vector(whole[..6].iter().map(|w| w / scale), 0));
    println!("largest of w and of byte 96  {}", show::vector([127.0 * scale, 127.0 * large], 2));
    let text = data::moby_dick_whole().as_bytes();
    let batch = Batch::next_tokens(&text[text.len() - text.len() / 10..][..1025], 128)?;
    let bits = |model: &Gpt| Ok(model.loss(&batch)? / std::f64::consts::LN_2);
    let mut rows = vec![show::row![16, "none", "", (bits(&model)?, 3)]];
    let ways = [(8, 127.0, false), (8, 127.0, true), (4, 7.0, false), (4, 7.0, true)];
    for (n_bits, most, per_row) in ways {
        let mut small = model.clone();
        for p in model.config().parameters()? {
            let n = if per_row { p.shape[p.shape.len() - 1] } else { p.range.len() };
            small.parameters_mut()[p.range].chunks_mut(n).for_each(|w| _ = quantize(w, most));
        }
        let size = |w: &f32| f64::from(w.abs());
        let gaps = model.parameters().iter().zip(small.parameters()).map(|(a, b)| size(&(a - b)));
        let off = 100.0 * gaps.sum::<f64>() / model.parameters().iter().map(size).sum::<f64>();
        let scale = if per_row { "each row" } else { "each matrix" };
        rows.push(show::row![n_bits, scale, show::fixed(off, 1), (bits(&small)?, 3)]);
    }
    println!("{}", show::table(&["bits", "a scale for", "off by %", "bits per byte"], &rows));
    Ok(())
}

/// Rounds to multiples of a scale, which it returns: the largest number becomes `most` of them.
fn quantize(w: &mut [f32], most: f32) -> f32 {
    let scale = w.iter().fold(0.0, |largest: f32, w| largest.max(w.abs())) / most;
    w.iter_mut().for_each(|w| *w = (*w / scale).round_ties_even() * scale);
    scale
}
