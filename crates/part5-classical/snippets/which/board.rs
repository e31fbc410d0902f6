//! Log loss of nine classifiers on five tables, means of ten splits, and the mean of their ranks.

use numerics::stats;
use part5_classical::which::{CLASSIFIERS, N_SPLITS, TABLES, results};

pub fn main() -> numerics::Result<()> {
    let results = results()?;
    let of = |table| results.iter().filter(move |e| e.table == table);
    let mut rows = Vec::new();
    for classifier in CLASSIFIERS {
        let (mut losses, mut rank) = (Vec::new(), 0.0);
        for table in TABLES {
            let Some(mine) = of(table).find(|e| e.classifier == classifier) else { continue };
            losses.push(stats::mean(&mine.log_loss)?);
            for s in 0..N_SPLITS {
                let better = of(table).filter(|e| e.log_loss[s] < mine.log_loss[s]).count();
                rank += (better + 1) as f64;
            }
        }
        rank /= (N_SPLITS * TABLES.len()) as f64;
        rows.push((rank, show::row![classifier, (losses, 3), (rank, 1)]));
    }
    rows.sort_by(|a, b| a.0.total_cmp(&b.0));
    let rows: Vec<_> = rows.into_iter().map(|(_, row)| row).collect();
    let header = ["log loss", "penguins", "wine", "tumors", "adult", "digits", "mean rank"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
