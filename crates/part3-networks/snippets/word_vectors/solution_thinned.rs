//! Subsampling: how often a frequent word is passed over, and what is left of the novel.

use part3_networks::embeddings::moby_dick;

pub fn main() -> numerics::Result<()> {
    let (vocabulary, ids) = moby_dick()?;
    let n = ids.len() as f64;
    let mut rows = Vec::new();
    for word in ["the", "of", "he", "whale", "captain", "lance"] {
        let count = vocabulary.counts()[vocabulary.id(word).unwrap_or(0)];
        let kept = [1e-3, 1e-4].map(|threshold| kept(count as f64 / n, threshold));
        rows.push(show::row![
            word,
            count,
            (1000.0 * count as f64 / n, 2),
            (kept[0], 3),
            (kept[1], 3)
        ]);
    }
    println!("{} words", show::integer(ids.len()));
    let header = ["word", "count", "of 1,000", "kept", "at a tenth"];
    println!("{}", show::table(&header, &rows));
    for threshold in [1e-3, 1e-4] {
        let left: f64 =
            vocabulary.counts().iter().map(|c| *c as f64 * kept(*c as f64 / n, threshold)).sum();
        let left = show::integer(left as usize);
        println!("thinned at {}: {left} words are left", show::fixed(threshold, 4));
    }
    Ok(())
}

/// The share of its places that a word keeps.
fn kept(frequency: f64, threshold: f64) -> f64 {
    // yours: the root of t / f, plus t / f, but at most 1
    let ratio = threshold / frequency;
    (ratio.sqrt() + ratio).min(1.0)
    // end
}
