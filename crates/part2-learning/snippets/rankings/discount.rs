//! DCG by hand: five wines in the order shown, each grade divided by the logarithm of its place.

use learning::metrics::{dcg, ndcg};
use ndarray::array;

pub fn main() -> numerics::Result<()> {
    let relevance = [2.0, 5.0, 0.0, 3.0, 3.0]; // the tasters' grade minus 3, in the order shown
    let (mut gained, mut rows) = (0.0, Vec::new());
    for (i, grade) in relevance.iter().enumerate() {
        let discount = 1.0 / libm::log2((i + 2) as f64);
        gained += grade * discount;
        rows.push([
            (i + 1).to_string(),
            show::fixed(*grade, 0),
            show::fixed(discount, 4),
            show::fixed(grade * discount, 4),
        ]);
    }
    println!("{}\n", show::table(&["place", "relevance", "discount", "product"], &rows));
    let best = [5.0, 3.0, 3.0, 2.0, 0.0];
    let of_best: f64 =
        best.iter().enumerate().map(|(i, grade)| grade / libm::log2((i + 2) as f64)).sum();
    println!("DCG of the order shown  {}", show::fixed(gained, 4));
    println!("DCG of the best order   {}", show::fixed(of_best, 4));
    println!("NDCG, their ratio       {}", show::fixed(gained / of_best, 4));

    let (relevance, y_score) = (array![2.0, 5.0, 0.0, 3.0, 3.0], array![0.9, 0.8, 0.7, 0.6, 0.5]);
    let of_dcg = (gained - dcg(&relevance, &y_score, None)?).abs();
    let of_ndcg = (gained / of_best - ndcg(&relevance, &y_score, None)?).abs();
    println!("largest difference to the library  {}", show::fixed(of_dcg.max(of_ndcg), 6));
    Ok(())
}
