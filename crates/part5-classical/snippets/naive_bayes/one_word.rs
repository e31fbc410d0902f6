//! Bayes' rule on one word: of the spams, who has it; of those that have it, who is spam.

pub fn main() {
    let spam = data::spam();
    let n_mails = [0, 1].map(|class| spam.y.iter().filter(|y| **y == class).count() as f64);
    let share = n_mails[1] / (n_mails[0] + n_mails[1]);
    println!("mails {}, spam {}", show::integer(spam.y.len()), show::integer(n_mails[1]));
    println!("P(spam)  {}", show::fixed(share, 4));

    let (mut rows, mut largest) = (Vec::new(), 0.0_f64);
    for word in ["offer", "click", "free", "please", "list", "linux", "perl"] {
        let mut with = [0.0, 0.0]; // wanted mails with the word, spams with it
        for (mut row, &class) in spam.counts.rows().zip(&spam.y) {
            if row.any(|(j, _)| spam.words[j] == word) {
                with[class] += 1.0;
            }
        }
        // The two class-conditional probabilities.
        let (in_ham, in_spam) = (with[0] / n_mails[0], with[1] / n_mails[1]);
        let by_rule = in_spam * share / (in_spam * share + in_ham * (1.0 - share));
        rows.push(show::row![word, ([with[1], with[0]], 0), ([in_spam, in_ham, by_rule], 4)]);
        largest = largest.max((by_rule - with[1] / (with[0] + with[1])).abs());
    }
    let header = ["word", "spams with", "hams with", "P(w | spam)", "P(w | ham)", "P(spam | w)"];
    println!("{}", show::table(&header, &rows));
    println!("largest difference from counting directly  {}", show::fixed(largest, 12));
}
