//! BLEU of one translation by hand: clipped matches, their mean, and the brevity penalty.

pub fn main() {
    let reference: Vec<&str> = "i thought i would sail about a little".split(' ').collect();
    let candidate: Vec<&str> = "i thought i i would sail a little".split(' ').collect();

    let (mut product, mut rows) = (1.0, Vec::new());
    for n in 1..=3 {
        let mut left: Vec<&[&str]> = reference.windows(n).collect();
        let mut matched = 0;
        for n_gram in candidate.windows(n) {
            if let Some(at) = left.iter().position(|other| *other == n_gram) {
                left.swap_remove(at); // each of the reference's n-grams matches once: clipped
                matched += 1;
            }
        }
        let all = candidate.len() + 1 - n;
        let precision = f64::from(matched) / all as f64;
        product *= precision;
        rows.push(show::row![n, matched, all, (precision, 4)]);
    }
    println!("{}\n", show::table(&["n", "matched", "of", "clipped precision"], &rows));
    let mean = libm::cbrt(product);
    println!("geometric mean of the three  {}", show::fixed(mean, 4));
    for n_words in [8, 4] {
        let penalty = f64::min(1.0, libm::exp(1.0 - 8.0 / f64::from(n_words)));
        let (penalty, bleu) = (show::fixed(penalty, 4), show::fixed(penalty * mean, 4));
        println!("{n_words} words: brevity penalty {penalty}, BLEU {bleu}");
    }
}
