//! Constrained decoding by hand: only bytes with which some text of a list goes on.

use std::collections::BTreeSet;

use language::sampling::{draw, probabilities};
use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let mut forms = Vec::new(); // every text that may be written
    for kind in ["whale", "ship", "sailor", "island"] {
        forms.extend((0..100).map(|legs| format!(r#"{{"kind":"{kind}","legs":{legs}}}"#)));
    }
    let (model, mut rng, mut free) = (language::gpt::moby_dick()?, Rng::new(3), Rng::new(4));
    let (mut rows, mut texts, mut n_drawn, mut n_braces) = (Vec::new(), Vec::new(), 0, 0);
    while texts.len() < 20 {
        let mut text = String::new();
        while !forms.contains(&text) {
            let goes_on = forms.iter().filter(|form| form.starts_with(&text));
            let may: BTreeSet<u8> = goes_on.map(|form| form.as_bytes()[text.len()]).collect();
            let mut byte = may.first().copied().unwrap_or_default();
            if may.len() > 1 || text.is_empty() {
                let all = format!("The white whale: {text}");
                let logits = model.logits(all.as_bytes())?.row(all.len() - 1).mapv(f64::from);
                let mut p = probabilities(&logits.to_vec())?;
                n_braces += usize::from(text.is_empty() && draw(&p, &mut free)? == 0x7b); // {
                (0..=255).filter(|i| !may.contains(i)).for_each(|i| p[usize::from(i)] = 0.0);
                let surprise = -libm::log2(p.iter().sum());
                rows.push(show::row![format!("…{text}"), may.len(), (surprise, 1)]);
                (byte, n_drawn) = (draw(&p, &mut rng)? as u8, n_drawn + 1);
            }
            text.push(byte.into());
        }
        texts.push(text);
    }
    let header = ["The white whale: …", "allowed", "their surprise (bits)"];
    println!("{}\n{}", show::table(&header, &rows[..4]), texts[..4].join("\n"));
    println!("begun with a brace, without the mask: {n_braces} of 20");
    println!("with the mask: {} bytes, {n_drawn} of them drawn", texts.concat().len());
    Ok(())
}
