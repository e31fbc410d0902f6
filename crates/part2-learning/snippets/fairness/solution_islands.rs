//! The same gate judged by island: three groups, and gaps that no cutoff of its own was made for.

use data::Island;
use learning::metrics::{GroupCounts, equalized_odds_gap, group_counts, largest_gap};
use ndarray::Array1;
use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let flock: Vec<_> = data::penguins().iter().filter(|p| p.is_complete()).collect();
    let order = Rng::new(7).permutation(333);
    let held_out: Vec<_> = order.iter().take(150).map(|i| flock[*i]).collect();
    let of = |number: &dyn Fn(&data::Penguin) -> usize| -> Array1<usize> {
        held_out.iter().map(|p| number(p)).collect()
    };
    let heavy = of(&|p| usize::from(p.body_mass_g > Some(4000.0)));
    let through = of(&|p| usize::from(p.flipper_length_mm > Some(199.0)));
    let counts = group_counts(&heavy, &through, &of(&|p| p.island as usize))?;
    let mut rows = Vec::new();
    for group in &counts {
        let rates = [group.prevalence()?, group.selection_rate()?, group.true_positive_rate()?];
        let rates = rates.map(|rate| show::fixed(rate, 4));
        let name = Island::ALL[group.group].to_string();
        rows.push([&[name, group.counts.n_samples().to_string()], &rates[..]].concat());
    }
    println!("{}\n", show::table(&["island", "birds", "heavy", "let through", "TPR"], &rows));
    let parity = largest_gap(&counts, GroupCounts::selection_rate)?;
    println!("largest gap in birds let through  {}", show::fixed(parity, 4));
    println!("largest gap in TPR or FPR         {}", show::fixed(equalized_odds_gap(&counts)?, 4));
    Ok(())
}
