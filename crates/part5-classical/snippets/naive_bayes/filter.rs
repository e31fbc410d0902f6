//! A spam filter by hand: count words in each class, add logarithms, answer for unseen mails.

use part5_classical::naive_bayes::{Mails, shuffled_mails};

const FOLDERS: [&str; 5] = ["easy-ham-1", "easy-ham-2", "hard-ham-1", "spam-1", "spam-2"];

pub fn main() -> numerics::Result<()> {
    let [train, _, test] = shuffled_mails(1)?;
    let answers = filtered(&train, &test);
    let mut rows = Vec::new();
    for folder in FOLDERS {
        let own: Vec<usize> = (0..590).filter(|&i| test.folders[i] == folder).collect();
        let n_spam = own.iter().filter(|&&i| answers[i] == 1).count();
        rows.push(show::row![folder, own.len(), n_spam]);
    }
    println!("{}", show::table(&["folder", "mails", "called spam"], &rows));
    let right = answers.iter().zip(&test.y).filter(|(a, b)| a == b).count();
    let ham = test.y.iter().filter(|y| **y == 0).count();
    println!("right {right} of 590; always ham: {ham} of 590");
    Ok(())
}

fn filtered(train: &Mails, test: &Mails) -> Vec<usize> {
    let mut counts = [vec![1.0; 4850], vec![1.0; 4850]]; // Laplace smoothing: each word once
    let mut n_mails = [0.0, 0.0];
    for (row, &class) in train.counts.rows().zip(&train.y) {
        row.for_each(|(j, count)| counts[class][j] += count);
        n_mails[class] += 1.0;
    }
    let totals = counts.each_ref().map(|words| words.iter().sum::<f64>());
    let score = |mail: usize, class: usize| {
        let words = test.counts.rows().nth(mail).into_iter().flatten();
        let start = libm::log(n_mails[class] / train.y.len() as f64);
        words.fold(start, |sum, (j, n)| sum + n * libm::log(counts[class][j] / totals[class]))
    };
    (0..test.y.len()).map(|mail| usize::from(score(mail, 1) > score(mail, 0))).collect()
}
