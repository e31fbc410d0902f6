//! How many predictions a text holds, cut into windows of four lengths.

use language::gpt::Batch;

pub fn main() -> numerics::Result<()> {
    let text = &data::moby_dick_whole().as_bytes()[..1000];
    for length in [1, 64, 128, 300] {
        let batch = Batch::next_tokens(text, length)?;
        let (counted, formula) = (batch.targets.len(), predictions(text.len(), length));
        println!("windows of {length:>3}: {counted:>3} targets, by formula {formula:>3}");
    }
    Ok(())
}

/// How many targets `n` bytes hold in whole windows of `length`, each byte a target once at most.
fn predictions(n: usize, length: usize) -> usize {
    // yours: the last byte is read by none, so one is missing
    (n - 1) / length * length
    // end
}
