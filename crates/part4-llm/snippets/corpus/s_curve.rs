//! The S-curve of locality-sensitive hashing, and the pairs of mails that follow it.
//! kind: figure

use language::corpus::{Bands, MinHash, Shingles, hash64, similar_pairs};
use numerics::Rng;
use show::figure::{Color, Figure, curve};

pub fn main() -> numerics::Result<()> {
    let spam = data::spam();
    let hashes: Vec<u64> = spam.words.iter().map(|word| hash64(word.as_bytes())).collect();
    let mails = spam.counts.rows().map(|row| row.map(|(word, _)| hashes[word]).collect());
    let mails: Vec<Shingles> = mails.map(Shingles::from_hashes).collect();
    let pairs = similar_pairs(&mails, 0.2)?;
    let description = "Three S-shaped curves from 0 to 1. With 32 bands of 4 rows the rise is near \
        a similarity of 0.4, with 16 of 8 near 0.7, with 8 of 16 near 0.9. Real pairs lie on them.";
    let mut figure = Figure::new("Which pairs become candidates", description)
        .size(640, 360)
        .x_label("similarity of a pair")
        .y_label("chance to be a candidate")
        .y_range(0.0, 1.0);
    for (b, r, color) in [(32, 4, Color::Green), (16, 8, Color::Blue), (8, 16, Color::Orange)] {
        let bands = Bands { n_bands: b, n_rows: r };
        let mut of_tenth = [(0.0, 0.0, 0.0); 10]; // (pairs, sum of similarities, candidates)
        for seed in 0..3 {
            let signatures = MinHash::new(128, &mut Rng::new(seed))?.signatures(&mails);
            let candidates = bands.candidates(&signatures)?;
            for (i, j, s) in &pairs {
                let is_candidate = candidates.binary_search(&(*i, *j)).is_ok() as u8;
                let (n, sum, found) = &mut of_tenth[((s * 10.0) as usize).min(9)];
                (*n, *sum, *found) = (*n + 1.0, *sum + s, *found + f64::from(is_candidate));
            }
        }
        let points = of_tenth[2..].iter().map(|(n, sum, found)| (sum / n, found / n));
        let chance = |s: f64| bands.chance(s.clamp(0.0, 1.0)).unwrap_or(f64::NAN);
        let name = format!("{b} bands of {r}");
        figure = figure.line(&name, color, curve(0.0, 1.0, chance)).points("", color, points);
    }
    println!("{}", figure.svg()?);
    Ok(())
}
