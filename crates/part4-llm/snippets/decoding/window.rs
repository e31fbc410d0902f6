//! Sliding-window attention: what a shorter memory costs the little GPT, in bits per byte.

use language::decoding::{Decoder, cache_numbers};
use language::gpt::moby_dick;
use numerics::functions::log_softmax_rows;

pub fn main() -> numerics::Result<()> {
    let model = moby_dick()?;
    let text = data::moby_dick_whole().as_bytes();
    let held_out = &text[text.len() * 9 / 10..]; // not trained on
    let mut rows = Vec::new();
    for window in [4, 32, 128] {
        let mut bits = Vec::new();
        for piece in held_out.chunks_exact(129).step_by(60) {
            let mut decoder = Decoder::new(&model)?.with_window(window)?;
            let log_p = log_softmax_rows(&decoder.read(&piece[..128])?); // (128, 256)
            // Bytes that have at least 64 others before them.
            for place in 64..128 {
                let next = usize::from(piece[place + 1]);
                bits.push(-log_p[[place, next]] / std::f64::consts::LN_2);
            }
        }
        let mean = bits.iter().sum::<f64>() / bits.len() as f64;
        let kept = cache_numbers(model.config(), window);
        rows.push(show::row![window, kept, bits.len(), (mean, 2)]);
    }
    let header = ["window", "numbers kept", "bytes read", "bits per byte"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
