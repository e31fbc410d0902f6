//! A model that gives every item the same score, on two orders of the same table.

use learning::metrics::{average_precision_of_ranking, ndcg, relevant_in_order};
use ndarray::Array1;

pub fn main() -> numerics::Result<()> {
    let relevant_first: Vec<bool> = (0..10).map(|i| i < 3).collect();
    let relevant_last: Vec<bool> = (0..10).map(|i| i >= 7).collect();
    let y_score = Array1::from_elem(10, 0.5);
    let mut rows = Vec::new();
    for (name, relevant) in [("relevant first", relevant_first), ("relevant last", relevant_last)] {
        let list = relevant_in_order(&relevant, &y_score)?;
        let relevance: Array1<f64> = relevant.iter().map(|yes| f64::from(u8::from(*yes))).collect();
        rows.push([
            name.to_string(),
            show::fixed(average_precision_of_ranking(&list), 4),
            show::fixed(ndcg(&relevance, &y_score, None)?, 4),
        ]);
    }
    let header = ["table sorted", "average precision, ties in table order", "NDCG, ties shared"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
