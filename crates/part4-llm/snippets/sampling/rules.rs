//! Flat and peaked: what temperature changes, and what top-k, top-p and min-p keep.

use language::figures::{TEXTS, next_logits};
use language::sampling::{min_p, n_left, top_k, top_p};
use ndarray::{Array1, s};
use numerics::functions::softmax;

pub fn main() -> numerics::Result<()> {
    for text in [0, 1] {
        let mut logits = next_logits(text)?;
        logits.sort_by(|a, b| b.total_cmp(a)); // the likeliest first
        let p = softmax(&logits);

        let (mut enough, mut sum) = (0, 0.0);
        while sum < 0.9 {
            sum += p[enough];
            enough += 1;
        }
        let near = p.iter().filter(|&&one| one >= 0.1 * p[0]).count();
        let first = |n: usize| &p.slice(s![..n]) / p.slice(s![..n]).sum();
        let cases = [
            ("as it is", p.clone()),
            ("temperature 0.5", softmax(&(Array1::from(logits.clone()) / 0.5))),
            ("top-k 8", first(8)),
            ("top-p 0.9", first(enough)),
            ("min-p 0.1", first(near)),
        ];
        let row = |(rule, p): (&str, Array1<f64>)| {
            show::row![rule, p.len(), (p[0], 3), (p[1], 3), (p[0] / p[1], 2)]
        };
        println!("after {:?}", TEXTS[text]);
        let header = ["rule", "bytes left", "1st", "2nd", "1st / 2nd"];
        println!("{}", show::table(&header, &cases.map(row)));

        let library = [top_k(&logits, 8)?, top_p(&logits, 0.9)?, min_p(&logits, 0.1)?];
        let same = library.map(|left| n_left(&left)) == [8, enough, near];
        println!("the library keeps as many: {same}");
    }
    Ok(())
}
