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

        let answer = |i: usize| -> usize {
            // yours: the species of a seen bird with the same four numbers, or the most frequent
            let same = seen.iter().find(|j| x.row(**j) == x.row(i));
            same.map_or(most_frequent, |j| y[*j])
            // end
        };
        let right = test.iter().filter(|row| answer(table[**row]) == y[table[**row]]).count();
        rows.push(show::row![name, right]);
    }
    println!("{}", show::table(&["table", "right for, of 100 held out"], &rows));
    Ok(())
}
