//! A mask of one letter: the little GPT writes on without an e.

use language::gpt::moby_dick;
use language::sampling::{Sampler, masked};
use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let model = moby_dick()?;
    let sampler = Sampler { temperature: 0.6, top_p: 0.9, ..Default::default() };
    let mut rng = Rng::new(4);
    for mask in [vec![true; 256], without_e()] {
        let mut text = b"A sailor had ".to_vec();
        while text.len() < 90 {
            let logits = model.logits(&text)?.row(text.len() - 1).mapv(f64::from);
            let logits = masked(&logits.to_vec(), &mask)?;
            text.push(sampler.next(&logits, &[], &mut rng)? as u8);
        }
        let n = text.iter().filter(|byte| byte.eq_ignore_ascii_case(&b'e')).count();
        println!("{n} e: {:?}", String::from_utf8_lossy(&text));
    }
    Ok(())
}

/// Which bytes may come: all but two.
fn without_e() -> Vec<bool> {
    // yours: a place for each of the 256 bytes
    (0..=255_u8).map(|byte| !byte.eq_ignore_ascii_case(&b'e')).collect()
    // end
}
