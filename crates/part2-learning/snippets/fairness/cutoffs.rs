//! Another cutoff for the males: each measure of fairness has one that suits it, none suits all.

use data::Sex;
use learning::metrics::{GroupCounts, equalized_odds_gap, group_counts, largest_gap};
use ndarray::Array1;
use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let flock: Vec<_> = data::penguins().iter().filter(|p| p.is_complete()).collect();
    let order = Rng::new(7).permutation(333);
    let held_out: Vec<_> = order.iter().take(150).map(|i| flock[*i]).collect();
    let of = |number: &dyn Fn(&data::Penguin) -> bool| -> Array1<usize> {
        held_out.iter().map(|p| usize::from(number(p))).collect()
    };
    let heavy = of(&|p| p.body_mass_g > Some(4000.0));
    let male = of(&|p| p.sex == Some(Sex::Male));
    let mut rows = Vec::new();
    for male_mm in [189.0, 195.0, 199.0, 201.0, 205.0] {
        let through = of(&|p| {
            let cutoff = if p.sex == Some(Sex::Male) { male_mm } else { 199.0 };
            p.flipper_length_mm > Some(cutoff)
        });
        let counts = group_counts(&heavy, &through, &male)?;
        let gaps = [
            largest_gap(&counts, GroupCounts::selection_rate)?,
            largest_gap(&counts, GroupCounts::true_positive_rate)?,
            equalized_odds_gap(&counts)?,
            largest_gap(&counts, GroupCounts::positive_predictive_value)?,
        ];
        let gaps = gaps.map(|gap| show::fixed(gap, 3));
        rows.push([&[show::fixed(male_mm, 0)], &gaps[..]].concat());
    }
    println!("the gap between the sexes, females above 199 mm passing, males above …");
    let header =
        ["male mm", "demographic parity", "equal opportunity", "equalized odds", "precision"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
