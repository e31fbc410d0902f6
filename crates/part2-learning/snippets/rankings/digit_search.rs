//! Searching 1,697 pictures of digits by example: mean average precision over 100 queries.

use learning::metrics::{
    average_precision_of_ranking, mean_over_queries, precision_at_k, recall_at_k, reciprocal_rank,
    relevant_in_order,
};
use ndarray::s;
use numerics::linalg;

pub fn main() -> numerics::Result<()> {
    let digits = data::digits();
    let (pictures, queries) = (digits.x.slice(s![..1697, ..]), digits.x.slice(s![1697.., ..]));
    let distances = linalg::pairwise_squared_distances(queries, pictures)?;
    let mut lists = Vec::new();
    for (row, wanted) in distances.rows().into_iter().zip(digits.y.iter().skip(1697)) {
        let relevant: Vec<bool> = digits.y.iter().take(1697).map(|d| d == wanted).collect();
        lists.push(relevant_in_order(&relevant, &row.mapv(|d| -d))?); // nearest first
    }
    let mut rows = Vec::new();
    for k in [1, 10, 200] {
        let precision = mean_over_queries(&lists, |list| precision_at_k(list, k))?;
        let recall = mean_over_queries(&lists, |list| recall_at_k(list, k))?;
        rows.push(show::row![k, ([precision, recall], 4)]);
    }
    println!("{}\n", show::table(&["k", "precision at k", "recall at k"], &rows));
    let mrr = mean_over_queries(&lists, |list| Ok(reciprocal_rank(list)))?;
    let map = mean_over_queries(&lists, |list| Ok(average_precision_of_ranking(list)))?;
    println!("mean reciprocal rank    {}", show::fixed(mrr, 4));
    println!("mean average precision  {}", show::fixed(map, 4));
    Ok(())
}
