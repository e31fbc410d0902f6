//! Every penguin entered twice: a model that only remembers seems to have learned.

use data::PENGUIN_FEATURES;
use numerics::{Rng, stats};

pub fn main() -> numerics::Result<()> {
    let (x, y) = data::penguins_by_species(&PENGUIN_FEATURES)?;
    let once: Vec<usize> = (0..x.nrows()).collect();
    let twice = [once.clone(), once.clone()].concat();
    let mut rows = Vec::new();
    for (name, table) in [("each penguin once", once), ("each penguin twice", twice)] {
        let order = Rng::new(7).permutation(table.len());
        let (test, train) = order.split_at(100);
        let seen: Vec<usize> = train.iter().map(|row| table[*row]).collect();
        let most_frequent = stats::mode(&seen.iter().map(|i| y[*i]).collect::<Vec<usize>>())?;

        // The memory answers for a penguin with exactly the same four measurements.
        let remember = |i: usize| seen.iter().find(|j| x.row(**j) == x.row(i)).map(|j| y[*j]);
        let held_out = test.iter().map(|row| table[*row]);
        let right = held_out.filter(|i| remember(*i).unwrap_or(most_frequent) == y[*i]).count();
        rows.push([name.to_string(), show::fixed(right as f64 / 100.0, 2)]);
    }
    println!("{}", show::table(&["table", "accuracy on 100 held out"], &rows));
    Ok(())
}
