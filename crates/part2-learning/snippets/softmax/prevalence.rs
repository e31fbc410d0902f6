//! 1,599 wines in three classes of very unequal size, and the class weights that even them out.

pub fn main() {
    // Marks from 3 to 8 by a panel of tasters: up to 4 is poor, from 7 on is good.
    let y = data::wine_quality().y.mapv(|mark| usize::from(mark > 4.0) + usize::from(mark > 6.0));
    let n = y.len() as f64;
    let rows = [0, 1, 2].map(|class| {
        let wines = y.iter().filter(|other| **other == class).count();
        let class_weight = n / (3.0 * wines as f64);
        let name = ["poor", "ordinary", "good"][class];
        let prevalence = show::percent(wines as f64 / n, 1);
        show::row![name, wines, prevalence, (class_weight, 3), (class_weight * wines as f64, 1)]
    });
    println!("class imbalance among {} wines", show::integer(n));
    let header = ["class", "wines", "prevalence", "class weight", "wines times weight"];
    println!("{}", show::table(&header, &rows));
}
