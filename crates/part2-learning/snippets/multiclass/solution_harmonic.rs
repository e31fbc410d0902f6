//! F1 is the harmonic mean of precision and recall, and both are F-beta at the ends.

use learning::metrics::BinaryCounts;

pub fn main() -> numerics::Result<()> {
    let counts = BinaryCounts {
        true_positives: 43,
        false_positives: 14,
        false_negatives: 31,
        true_negatives: 102,
    };
    let (precision, recall) = (counts.precision(), counts.recall());
    let harmonic = 2.0 / (1.0 / precision + 1.0 / recall);
    println!("harmonic mean  {}", show::fixed(harmonic, 6));
    println!("F1             {}", show::fixed(counts.f1(), 6));
    println!("difference     {}", show::fixed((harmonic - counts.f1()).abs(), 6));
    for beta in [0.0, 0.5, 1.0, 2.0, 10.0, 100.0] {
        println!("beta {:>5}   {}", show::fixed(beta, 1), show::fixed(counts.f_beta(beta)?, 4));
    }
    println!("precision    {}\nrecall       {}", show::fixed(precision, 4), show::fixed(recall, 4));
    Ok(())
}
