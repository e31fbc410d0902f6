//! Searches to which no picture is an answer: counted as 0, or left out of the mean.

use learning::metrics::{
    average_precision_of_ranking, mean_over_queries, reciprocal_rank, relevant_in_order,
};
use ndarray::s;
use numerics::{Result, linalg};

pub fn main() -> Result<()> {
    let digits = data::digits();
    let (pictures, queries) = (digits.x.slice(s![..1697, ..]), digits.x.slice(s![1697.., ..]));
    let distances = linalg::pairwise_squared_distances(queries, pictures)?;
    let mut lists = Vec::new();
    for (i, row) in distances.rows().into_iter().enumerate() {
        let wanted = digits.y[1697 + i];
        // The collection has no eights: they are there, but nobody marked them as answers.
        let digit_there = digits.y.iter().take(1697);
        let relevant: Vec<bool> = digit_there.map(|d| *d == wanted && *d != 8).collect();
        lists.push(relevant_in_order(&relevant, &row.mapv(|d| -d))?);
    }
    let answered: Vec<Vec<bool>> =
        lists.iter().filter(|list| list.contains(&true)).cloned().collect();
    for (name, lists) in [("0 for each", &lists), ("left out", &answered)] {
        let mrr = mean_over_queries(lists, |list| Ok(reciprocal_rank(list)))?;
        let map = mean_over_queries(lists, |list| Ok(average_precision_of_ranking(list)))?;
        let (mrr, map) = (show::fixed(mrr, 4), show::fixed(map, 4));
        println!("{name:<10}  {:>3} queries   MRR {mrr}   MAP {map}", lists.len());
    }
    Ok(())
}
