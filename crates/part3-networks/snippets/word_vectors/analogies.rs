//! "a is to b as c is to what?": 178 questions, with and without the words of the question.

use part3_networks::word_vectors::shipped;

const KINDS: [(&str, &str); 5] = [
    ("plurals", "whale whales ship ships boat boats hand hands eye eyes day days hour hours"),
    ("past", "say said see saw go went take took come came know knew give gave hear heard"),
    (
        "adverbs",
        "sudden suddenly slow slowly quiet quietly swift swiftly soft softly quick quickly",
    ),
    ("women", "he she his her king queen man woman father mother"),
    ("tens", "two twenty three thirty four forty five fifty six sixty seven seventy"),
];

pub fn main() -> numerics::Result<()> {
    let vectors = shipped()?;
    let answers = vectors.analogy(["man", "king", "woman"], false, 2)?;
    println!("king - man + woman: {}, then {}", answers[0].0, answers[1].0);
    let mut rows = Vec::new();
    for (kind, words) in KINDS {
        let words: Vec<&str> = words.split(' ').collect();
        let mut counts = [0; 6];
        for ab in words.chunks(2) {
            for cd in words.chunks(2).filter(|cd| *cd != ab) {
                let [a, b, c, d] = [ab[0], ab[1], cd[0], cd[1]];
                let of_all = &vectors.analogy([a, b, c], false, 1)?[0].0;
                let of_others = &vectors.analogy([a, b, c], true, 1)?[0].0;
                let near_c = &vectors.nearest(vectors.vector(c)?, &[a, b, c], 1)?[0].0;
                let is = [of_all == c, of_all == b, of_all == d, of_others == d, near_c == d];
                counts[0] += 1;
                counts[1..].iter_mut().zip(is).for_each(|(count, it)| *count += usize::from(it));
            }
        }
        let [asked, c, b, d, left, near] = counts;
        rows.push(show::row![kind, asked, c, b, d, left, near]);
    }
    println!("{}", show::table(&["kind", "asked", "c", "b", "right", "left out", "near c"], &rows));
    Ok(())
}
