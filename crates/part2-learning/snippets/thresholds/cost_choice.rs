//! Choose the threshold by a cost matrix on one half of the tumors, and pay on the other half.

use learning::metrics::{Costs, cheapest_point, operating_point};
use ndarray::s;
use part2_learning::thresholds::tumor_scores;

pub fn main() -> numerics::Result<()> {
    let (y, p) = tumor_scores()?;
    let (y_first, p_first) = (y.slice(s![..95]), p.slice(s![..95]));
    let (y_second, p_second) = (y.slice(s![95..]), p.slice(s![95..]));
    let mut rows = Vec::new();
    for (alarm, miss) in [(1, 5), (1, 20), (5, 1)] {
        let costs = Costs { false_positive: f64::from(alarm), false_negative: f64::from(miss) };
        let chosen = cheapest_point(y_first, p_first, costs)?.threshold;
        let formula = f64::from(alarm) / f64::from(alarm + miss);
        let mut paid = Vec::new();
        for threshold in [0.5, chosen, formula] {
            paid.push(operating_point(y_second, p_second, threshold, costs)?.cost);
        }
        paid.push(cheapest_point(y_second, p_second, costs)?.cost);
        let matrix = format!("[[0, {alarm}], [{miss}, 0]]");
        rows.push(show::row![matrix, ([chosen, formula], 2), (paid, 0)]);
    }
    let header =
        ["cost matrix", "chosen", "formula", "cost at 0.5", "at chosen", "at formula", "hindsight"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
