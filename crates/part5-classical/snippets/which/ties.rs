//! Which classifiers tie with the best of each table: ten differences against their own spread.

use numerics::stats;
use part5_classical::which::{Entry, TABLES, results, split, table};

pub fn main() -> numerics::Result<()> {
    let results = results()?;
    for name in TABLES {
        let mut here: Vec<&Entry> = results.iter().filter(|e| e.table == name).collect();
        let total = |e: &Entry| e.log_loss.iter().sum::<f64>();
        here.sort_by(|a, b| total(a).total_cmp(&total(b)));
        let (seen, new) = split(table(name)?.1.len(), 1);
        let share = new.len() as f64 / seen.len() as f64;
        let mut ties = Vec::new();
        for entry in &here[1..] {
            let pairs = entry.log_loss.iter().zip(&here[0].log_loss);
            let gaps: Vec<f64> = pairs.map(|(mine, best)| mine - best).collect();
            // 2.26: Student's t, ten splits, 95 of 100; the share: splits have rows in common.
            let luck = 2.26 * (0.1 + share).sqrt() * stats::std_dev(&gaps, 1)?;
            if stats::mean(&gaps)? < luck {
                ties.push(entry.classifier);
            }
        }
        let ends = [f64::min, f64::max].map(|end| {
            let losses = here[0].log_loss.iter().copied();
            show::fixed(losses.reduce(end).unwrap_or(f64::NAN), 3)
        });
        println!("{name}: {}, {} to {}", here[0].classifier, ends[0], ends[1]);
        println!("  tie: {}", if ties.is_empty() { "none".into() } else { ties.join(", ") });
    }
    Ok(())
}
