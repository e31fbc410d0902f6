//! A sparse matrix keeps only the numbers that are not zero, and where they are.

use std::collections::BTreeSet;

pub fn main() {
    let dense = [[0.0, 5.0, 0.0, 0.0], [0.0, 0.0, 0.0, 0.0], [7.0, 0.0, 0.0, 8.0]];
    let (mut values, mut columns, mut row_starts) = (Vec::new(), Vec::new(), vec![0]);
    for row in dense {
        for (column, value) in row.into_iter().enumerate().filter(|(_, value)| *value != 0.0) {
            values.push(value);
            columns.push(column);
        }
        row_starts.push(values.len()); // where the next row begins
    }
    println!("values      {}", show::vector(values, 0));
    println!("columns     {}", show::vector(columns, 0));
    println!("row starts  {}\n", show::vector(row_starts, 0));

    let names = [data::female_names(), data::male_names()].concat();
    let ending = |name: &&str| name.to_lowercase().chars().rev().take(3).collect::<String>();
    let (n, cardinality) = (names.len(), names.iter().map(ending).collect::<BTreeSet<_>>().len());
    println!("one-hot endings of {n} names, cardinality {cardinality}");
    println!("  as a full table  {:>10} numbers", show::integer(n * cardinality));
    println!("  the three lists  {:>10} numbers", show::integer(n + n + (n + 1)));
}
