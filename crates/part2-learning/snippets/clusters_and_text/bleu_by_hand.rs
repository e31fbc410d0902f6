//! BLEU of one translation by hand: clipped matches, their mean, and the brevity penalty.

use learning::metrics::{bleu, brevity_penalty, clipped_matches};

pub fn main() -> numerics::Result<()> {
    let words = |text: &'static str| -> Vec<&str> { text.split(' ').collect() };
    let reference = words("i thought i would sail about a little");
    let candidate = words("i thought i i would sail a little");

    let (mut product, mut rows) = (1.0, Vec::new());
    for n in 1..=3 {
        let (matched, all) = clipped_matches(&candidate, std::slice::from_ref(&reference), n)?;
        let precision = matched as f64 / all as f64;
        product *= precision;
        let counts = [n, matched, all].map(|count| count.to_string());
        rows.push([&counts[..], &[show::fixed(precision, 4)]].concat());
    }
    println!("{}\n", show::table(&["n", "matched", "of", "clipped precision"], &rows));
    let mean = libm::cbrt(product);
    println!("geometric mean of the three  {}", show::fixed(mean, 4));
    let penalty = brevity_penalty(candidate.len(), reference.len());
    println!("brevity penalty, 8 words against 8  {}", show::fixed(penalty, 4));
    println!("BLEU  {}", show::fixed(penalty * mean, 4));
    let library = bleu(&[candidate], &[vec![reference]], 3)?;
    println!("difference to the library  {}", show::fixed((library - penalty * mean).abs(), 6));
    println!("brevity penalty, 4 words against 8  {}", show::fixed(brevity_penalty(4, 8), 4));
    Ok(())
}
