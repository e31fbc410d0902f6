//! In-context learning, opened up: letters repeat, and an induction head finds the next.

use language::gpt::{Batch, repeats};
use numerics::Rng;

const N: usize = 20; // letters in a copy

pub fn main() -> numerics::Result<()> {
    let mut rng = Rng::new(4);
    let mut texts = Vec::new(); // a hundred, each of 20 letters from 16, and again the same 20
    for _ in 0..100 {
        let text = (0..N).map(|_| rng.integers(0..16_u32)).collect::<Result<Vec<_>, _>>()?;
        texts.push(text.repeat(2));
    }
    let letters = texts[0].iter().map(|&t| char::from(b'a' + t as u8));
    println!("one of the texts  {}", letters.collect::<String>());
    for n_layers in [1, 2] {
        let mut p = Vec::new();
        for text in &texts {
            let batch = Batch::next_tokens(text, 2 * N - 1)?;
            p.extend_from_slice(&repeats(n_layers)?.log_probabilities(&batch)?[N..]);
        }
        let mean = p.iter().map(|log| libm::exp(*log)).sum::<f64>() / p.len() as f64;
        println!("{n_layers} block(s), second copy: the right letter has {}", show::fixed(mean, 2));
    }

    let mut looks = [[0.0; 4]; 4]; // two heads of the first block, two of the second
    for text in &texts {
        for (block, shares) in repeats(2)?.attention_weights(text)?.iter().enumerate() {
            for (i, t) in (0..2 * N).map(|i| (i % 2, N + i / 2)) {
                let to = [0, 1, N, N - 1].map(|back| f64::from(shares[[i, t, t - back]]));
                (0..4).for_each(|c| looks[2 * block + i][c] += to[c] / (100 * N) as f64);
            }
        }
    }
    let row = |i: usize| show::row![i / 2 + 1, i % 2 + 1, (looks[i], 2)];
    let header = ["block", "head", "itself", "one before", "same letter", "letter after it"];
    println!("{}", show::table(&header, &[0, 1, 2, 3].map(row)));
    Ok(())
}
