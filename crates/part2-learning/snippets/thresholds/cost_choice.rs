//! Choose the threshold by a cost matrix on one half of the tumors, and pay on the other half.

use learning::metrics::{Costs, cheapest_point, operating_point};
use ndarray::s;
use part2_learning::thresholds::tumor_scores;

pub fn main() -> numerics::Result<()> {
    let (y, p) = tumor_scores()?;
    let (y_first, p_first) = (y.slice(s![..95]), p.slice(s![..95]));
    let (y_second, p_second) = (y.slice(s![95..]), p.slice(s![95..]));
    let mut rows = Vec::new();
    for (alarm, miss) in [(1.0, 1.0), (1.0, 5.0), (1.0, 20.0), (5.0, 1.0)] {
        let costs = Costs { false_positive: alarm, false_negative: miss };
        let chosen = cheapest_point(y_first, p_first, costs)?.threshold;
        let formula = alarm / (alarm + miss);
        let pay = |threshold: f64| -> numerics::Result<String> {
            Ok(show::fixed(operating_point(y_second, p_second, threshold, costs)?.cost, 0))
        };
        rows.push([
            format!("[[0, {}], [{}, 0]]", show::fixed(alarm, 0), show::fixed(miss, 0)),
            show::fixed(chosen, 2),
            show::fixed(formula, 2),
            pay(0.5)?,
            pay(chosen)?,
            pay(formula)?,
            show::fixed(cheapest_point(y_second, p_second, costs)?.cost, 0),
        ]);
    }
    let header =
        ["cost matrix", "chosen", "formula", "cost at 0.50", "chosen", "formula", "hindsight"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
