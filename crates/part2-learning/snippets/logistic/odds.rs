//! From a share to odds to log-odds, and with the sigmoid back again: Gentoos by body mass.

use numerics::functions::sigmoid;
use part2_learning::logistic::gentoos;

pub fn main() -> numerics::Result<()> {
    let (x, y) = gentoos()?;
    let mut rows = Vec::new();
    for from in [4500.0, 4700.0, 4900.0, 5100.0, 5300.0] {
        let mut counts = [0.0, 0.0]; // females, males
        for (row, &class) in x.rows().into_iter().zip(&y) {
            if (from..from + 200.0).contains(&row[1]) {
                counts[class] += 1.0;
            }
        }
        let [females, males] = counts;
        let share = males / (males + females);
        let odds = share / (1.0 - share); // the same as males / females
        let log_odds = libm::log(odds);
        rows.push([
            format!("{}–{}", show::integer(from), show::integer(from + 200.0)),
            show::fixed(females, 0),
            show::fixed(males, 0),
            show::fixed(share, 3),
            show::fixed(odds, 3),
            show::fixed(log_odds, 3),
            show::fixed(sigmoid(log_odds), 3),
        ]);
    }
    let header = ["mass g", "females", "males", "share", "odds", "log-odds", "sigmoid of it"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
