//! The library's mask follows a schema byte by byte, and a budget makes sure that the end comes.

use language::constrained::{Automaton, Schema};
use language::sampling::{Sampler, masked};
use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let schema = Schema::Object(vec![
        ("text".into(), Schema::Text { most_chars: 24 }),
        ("legs".into(), Schema::Integer { most_digits: 2 }),
    ]);
    let model = language::gpt::moby_dick()?;
    let sampler = Sampler { temperature: 0.7, ..Default::default() };
    let mut rng = Rng::new(5);
    let mut n_allowed = Vec::new();
    for budget in [44, 44, 44, 30, 30, 30] {
        let (mut text, mut automaton) = (Vec::new(), Automaton::new(&schema)?);
        n_allowed.clear();
        while !automaton.is_closed() {
            let mask = automaton.mask(budget - text.len()); // (256)
            n_allowed.push(mask.iter().filter(|&&may| may).count().to_string());
            let all = [b"The captain: ", &text[..]].concat();
            let logits = model.logits(&all)?.row(all.len() - 1).mapv(f64::from);
            let left = masked(&logits.to_vec(), &mask)?;
            let byte = sampler.next(&left, &[], &mut rng)? as u8;
            automaton.push(byte)?;
            text.push(byte);
        }
        println!("at most {budget} bytes: {}", String::from_utf8_lossy(&text));
    }
    println!("allowed at each byte of the last: {}", n_allowed.join(" "));
    Ok(())
}
