//! The forward pass of a small GPT by hand, from Part III's pieces, whatever its weights are.

use ndarray::{Array1, Array2, Axis, s};
use networks::attention::{Mask, attention};
use networks::normalization::rms_norm;
use networks::positions::rotary;
use numerics::functions::silu;
use numerics::{Result, check};

/// A logit for each next byte, after each byte of a text: a GPT of four layers of width 128.
///
/// Each matrix is asked for when its turn comes, by its number of rows and columns; the normalizations scale by 1.
///
/// Shape: n bytes in, (n, 256) out; n is the text's length. Errors: no byte; weights of another shape than asked for, or not
/// finite. Cost: about 2 · n · 868,352 operations for the weights, and n² for the attention.
///
/// ```
/// use networks::attention::Mask;
///
/// let mut zeros = |rows, columns| ndarray::Array2::zeros((rows, columns));
/// let logits = part4_llm::by_hand::gpt(b"Call me", Mask::Causal, &mut zeros)?;
/// assert_eq!(logits.dim(), (7, 256));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part IV, chapter 15d (the GPT). Source: Hugo Touvron and others, *LLaMA*, 2023, section 2.2.
pub fn gpt(
    bytes: &[u8],
    mask: Mask<'_>,
    weights: &mut dyn FnMut(usize, usize) -> Array2<f64>,
) -> Result<Array2<f64>> {
    let ids: Vec<usize> = bytes.iter().map(|&byte| usize::from(byte)).collect(); // (n)
    let norm = |x: &Array2<f64>| rms_norm(x, &Array1::ones(128), 1e-5);
    let embedding = weights(256, 128); // (256, 128): a row for each byte
    let mut x = embedding.select(Axis(0), &ids); // (n, 128)
    for _layer in 0..4 {
        let z = norm(&x)?; // (n, 128)
        let q = z.dot(&weights(128, 128)); // (n, 4 · 32): four query heads
        let k = z.dot(&weights(128, 64)); // (n, 2 · 32): two heads of keys
        let v = z.dot(&weights(128, 64)); // (n, 2 · 32): and of values
        let mut found = Array2::zeros(q.dim()); // (n, 4 · 32)
        for (head, mut found) in found.axis_chunks_iter_mut(Axis(1), 32).enumerate() {
            let own = s![.., 32 * head..32 * (head + 1)];
            let shared = s![.., 32 * (head / 2)..32 * (head / 2 + 1)];
            let q = rotary(q.slice(own), 0, 10_000.0)?; // (n, 32)
            let k = rotary(k.slice(shared), 0, 10_000.0)?; // (n, 32)
            found.assign(&attention(q.view(), k.view(), v.slice(shared), mask)?); // (n, 32)
        }
        x += &found.dot(&weights(128, 128)); // (n, 128)

        let z = norm(&x)?; // (n, 128)
        let gate = z.dot(&weights(128, 416)).mapv(silu); // (n, 416)
        let up = z.dot(&weights(128, 416)); // (n, 416)
        x += &(gate * up).dot(&weights(416, 128)); // (n, 128)
    }
    check::all_in_range("a logit", norm(&x)?.dot(&embedding.t()), "the weights") // (n, 256)
}
