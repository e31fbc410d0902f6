//! Which logits a changed byte moves in a decoder-only model, and outside its context window.

use ndarray::Array2;
use networks::attention::Mask;
use numerics::Rng;
use part4_llm::by_hand::gpt;

pub fn main() -> numerics::Result<()> {
    let text = data::moby_dick().as_bytes();
    let mut changed = text[..200].to_vec();
    changed[99] = b'Q'; // the hundredth byte

    for (name, mask) in [("causal", Mask::Causal), ("no mask", Mask::None)] {
        let moved = moved(&logits(&text[..128], mask)?, &logits(&changed[..128], mask)?);
        let before = moved[..99].iter().filter(|&&moved| moved).count();
        let after = moved[99..].iter().filter(|&&moved| moved).count();
        println!("{name}: of 99 rows before the byte {before} move, of 29 from it on {after}");
    }
    for first in [99, 100] {
        let window = first..first + 64; // the model sees these 64 bytes alone
        let (old, new) = (&text[window.clone()], &changed[window]);
        let moved = moved(&logits(old, Mask::Causal)?, &logits(new, Mask::Causal)?);
        println!("window of bytes {} to {}: last row moves: {}", first + 1, first + 64, moved[63]);
    }
    Ok(())
}

fn logits(bytes: &[u8], mask: Mask<'_>) -> numerics::Result<Array2<f64>> {
    let mut rng = Rng::new(15); // the same weights each time
    gpt(bytes, mask, &mut |rows, columns| rng.normals((rows, columns)) * 0.02)
}

/// Which rows differ.
fn moved(a: &Array2<f64>, b: &Array2<f64>) -> Vec<bool> {
    let gaps = a - b;
    gaps.rows().into_iter().map(|row| row.iter().any(|gap| gap.abs() > 1e-12)).collect()
}
