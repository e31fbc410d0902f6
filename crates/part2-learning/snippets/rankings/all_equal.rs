//! A model that gives every item the same score, on two orders of the same table.

use learning::metrics::{average_precision_of_ranking, ndcg, relevant_in_order};
use ndarray::Array1;

pub fn main() -> numerics::Result<()> {
    let y_score = Array1::from_elem(10, 0.5);
    let mut rows = Vec::new();
    for (name, hits) in [("relevant first", 0..3), ("relevant last", 7..10)] {
        let relevant: Vec<bool> = (0..10).map(|i| hits.contains(&i)).collect();
        let relevance: Array1<f64> = relevant.iter().map(|yes| f64::from(u8::from(*yes))).collect();
        let list = relevant_in_order(&relevant, &y_score)?;
        let average_precision = average_precision_of_ranking(&list);
        rows.push(show::row![name, ([average_precision, ndcg(&relevance, &y_score, None)?], 4)]);
    }
    let header = ["table sorted", "average precision, ties in table order", "NDCG, ties shared"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
