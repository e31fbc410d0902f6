//! The word "free" in other inboxes: the share of spam weighs as much as the word.

pub fn main() {
    let by_pencil: f64 = 4.2; // yours: of 100 mails with "free", the spams, where 1 in 100 is spam
    println!("by pencil  {}", show::fixed(by_pencil, 1));
    let (in_spam, in_ham) = (283.0 / 708.0, 150.0 / 1649.0);
    let rows: Vec<_> = [0.01, 0.1, 0.3, 0.9]
        .into_iter()
        .map(|share| {
            let with_word = with_the_word(in_spam, in_ham, share);
            show::row![([100.0 * share, 100.0 * with_word], 1)]
        })
        .collect();
    println!("{}", show::table(&["spams in 100", "in 100 with the word"], &rows));
}

/// Bayes' rule: the share of spam among the mails that have the word.
fn with_the_word(in_spam: f64, in_ham: f64, share: f64) -> f64 {
    // yours: from the shares in both classes and the share of spam
    let both = in_spam * share;
    both / (both + in_ham * (1.0 - share))
    // end
}
