//! Searches to which no picture is an answer: counted as 0, or left out of the mean.

use learning::metrics::{
    average_precision_of_ranking, mean_over_queries, reciprocal_rank, relevant_in_order,
};
use ndarray::s;
use numerics::linalg;

pub fn main() -> numerics::Result<()> {
    let digits = data::digits();
    let (pictures, queries) = (digits.x.slice(s![..1697, ..]), digits.x.slice(s![1697.., ..]));
    let distances = linalg::pairwise_squared_distances(queries, pictures)?;
    let mut lists = Vec::new();
    for (row, wanted) in distances.rows().into_iter().zip(digits.y.iter().skip(1697)) {
        // The eights are among the pictures, but they were not marked as answers.
        let is_answer = |digit: &usize| digit == wanted && *digit != 8;
        let relevant: Vec<bool> = digits.y.iter().take(1697).map(is_answer).collect();
        lists.push(relevant_in_order(&relevant, &row.mapv(|d| -d))?);
    }
    for (name, lists) in [("0 for each", &lists), ("left out", &answerable(&lists))] {
        let mrr = mean_over_queries(lists, |list| Ok(reciprocal_rank(list)))?;
        let map = mean_over_queries(lists, |list| Ok(average_precision_of_ranking(list)))?;
        let (mrr, map) = (show::fixed(mrr, 4), show::fixed(map, 4));
        println!("{name:<10}  {:>3} queries   MRR {mrr}   MAP {map}", lists.len());
    }
    Ok(())
}

fn answerable(lists: &[Vec<bool>]) -> Vec<Vec<bool>> {
    // yours: the lists in which something is relevant
    lists.iter().filter(|list| list.contains(&true)).cloned().collect()
    // end
}
