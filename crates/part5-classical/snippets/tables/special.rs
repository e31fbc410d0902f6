//! The census table changed in five ways: by how much the log loss of three models changes.

use numerics::stats;
use part5_classical::tables::{FORMS, losses};

pub fn main() -> numerics::Result<()> {
    let mut rows = Vec::new();
    for form in &FORMS[1..6] {
        let mut cells = show::row![*form];
        for model in ["boosted trees", "network", "logistic regression"] {
            let change = losses(form, model)? - losses("as it is", model)?;
            let change = change.to_vec();
            let worse = change.iter().filter(|change| **change > 0.0).count();
            cells.extend(show::row![(stats::mean(&change)?, 4), worse]);
        }
        rows.push(cells);
    }
    let header =
        ["the table", "boosted", "worse in", "network", "worse in", "logistic", "worse in"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
