//! One spam, word by word: products of small numbers end at zero, sums of logarithms do not.

use part5_classical::naive_bayes::shuffled_mails;

pub fn main() -> numerics::Result<()> {
    let [train, _, test] = shuffled_mails(1)?;
    let mut counts = [vec![1.0; 4850], vec![1.0; 4850]]; // each word once: the page says why
    for (row, &class) in train.counts.rows().zip(&train.y) {
        row.for_each(|(j, count)| counts[class][j] += count);
    }
    let totals = counts.each_ref().map(|words| words.iter().sum::<f64>());
    let share = train.y.sum() as f64 / train.y.len() as f64;

    let mut product = [1.0 - share, share]; // ham, spam
    let mut logs = product.map(libm::log);
    let (mut n_seen, mut rows) = (0, Vec::new());
    let mail = test.counts.rows().zip(&test.y).filter(|(_, y)| **y == 1).nth(7); // the eighth spam
    for (j, count) in mail.into_iter().flat_map(|(row, _)| row) {
        for _ in 0..count as usize {
            for class in [0, 1] {
                product[class] *= counts[class][j] / totals[class];
                logs[class] += libm::log(counts[class][j] / totals[class]);
            }
            n_seen += 1;
            if [1, 10, 30, 60, 90, 120, 150, 190].contains(&n_seen) {
                let by_product = show::fixed(product[1] / (product[0] + product[1]), 4);
                let [ham, spam] = product.map(magnitude);
                rows.push(show::row![n_seen, spam, ham, by_product, (logs[1] - logs[0], 2)]);
            }
        }
    }
    let header = ["words", "product, spam", "ham", "P(spam | words)", "difference of logarithms"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

/// The power of ten at or below a number, or 0.
fn magnitude(x: f64) -> String {
    if x == 0.0 { "0".to_owned() } else { format!("10^{}", libm::log10(x).floor() as i32) }
}
