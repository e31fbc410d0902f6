//! Cohen's kappa: how far two judges agree beyond what their habits alone would give.

use learning::metrics::accuracy;
use learning::metrics::{Disagreement, cohen_kappa};
use ndarray::Array1;

/// The held-out wines: a row for each true grade from 3 to 8, a column for each grade given.
const WINES: [[usize; 6]; 6] = [
    [0, 0, 1, 0, 0, 0],
    [0, 0, 7, 8, 0, 0],
    [0, 0, 123, 55, 1, 1],
    [0, 0, 41, 95, 11, 0],
    [0, 0, 1, 32, 20, 0],
    [0, 0, 0, 2, 2, 0],
];

pub fn main() -> numerics::Result<()> {
    let cell = |cell: usize| std::iter::repeat_n(cell, WINES[cell / 6][cell % 6]);
    let pairs: Array1<usize> = (0..36).flat_map(cell).collect();
    let (truth, model) = (&pairs / 6, &pairs % 6);
    let (mut rows, mut largest) = (Vec::new(), 0.0_f64);
    for (name, judge) in [("the model", model), ("always grade 5", truth.mapv(|_| 2))] {
        let share = |who: &Array1<usize>, grade| who.iter().filter(|y| **y == grade).count() as f64;
        let habits: f64 = (0..6).map(|grade| share(&truth, grade) * share(&judge, grade)).sum();
        let by_chance = habits / (400.0 * 400.0);
        let agreed = accuracy(&truth, &judge)?;
        let mut numbers = vec![agreed, by_chance, (agreed - by_chance) / (1.0 - by_chance)];
        let library = cohen_kappa(&truth, &judge, Disagreement::Equal)?;
        largest = largest.max((numbers[2] - library).abs());
        for weights in [Disagreement::Linear, Disagreement::Quadratic] {
            numbers.push(cohen_kappa(&truth, &judge, weights)?);
        }
        let cells = numbers.iter().map(|number| show::fixed(*number, 3));
        rows.push(std::iter::once(name.to_string()).chain(cells).collect::<Vec<_>>());
    }
    let header = ["judge", "agreed", "by chance", "Cohen's kappa", "linear", "quadratic"];
    println!("{}", show::table(&header, &rows));
    println!("largest difference from the library's kappa  {}", show::fixed(largest, 6));
    Ok(())
}
