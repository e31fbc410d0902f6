//! A spam filter's week: precision 0.96, recall 0.80, and an accuracy that hides both.

use learning::metrics::BinaryCounts;

pub fn main() {
    // Of 1,000 mails 100 are spam. The filter stopped 83 mails, 80 of them spam.
    let (mails, spam, stopped, found) = (1_000, 100, 83, 80);
    let counts = BinaryCounts {
        true_positives: found,
        false_positives: stopped - found,
        false_negatives: spam - found,
        true_negatives: mails - spam - (stopped - found),
    };
    println!("good mails let through  {}", counts.true_negatives);
    println!("precision  {}", show::fixed(counts.precision(), 3));
    println!("recall     {}", show::fixed(counts.recall(), 3));
    println!("accuracy   {}", show::fixed(counts.accuracy(), 3));
}
