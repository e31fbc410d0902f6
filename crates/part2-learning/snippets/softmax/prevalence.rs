//! 1,599 wines in three classes of very unequal size, and the class weights that even them out.

use learning::linear_model::balanced_class_weights;
use numerics::Result;

pub fn main() -> Result<()> {
    // Marks from 3 to 8 by a panel of tasters: up to 4 is poor, from 7 on is good.
    let y = data::wine_quality().y.mapv(|mark| usize::from(mark > 4.0) + usize::from(mark > 6.0));
    let weights = balanced_class_weights(&y)?;
    let counts = [0, 1, 2].map(|class| y.iter().filter(|other| **other == class).count());
    let mut rows = Vec::new();
    for (class, name) in ["poor", "ordinary", "good"].into_iter().enumerate() {
        let wines = counts[class];
        rows.push([
            name.to_string(),
            show::integer(wines),
            show::percent(wines as f64 / y.len() as f64, 1),
            show::fixed(weights[class], 3),
            show::fixed(weights[class] * wines as f64, 1),
        ]);
    }
    let header = ["class", "wines", "prevalence", "class weight", "wines times weight"];
    println!("{}", show::table(&header, &rows));
    let (most, fewest) = (show::integer(counts[1]), counts[0]);
    println!("class imbalance: {most} wines in one class, {fewest} in another");
    Ok(())
}
