//! From a share to odds to log-odds, and with the sigmoid back again: Gentoos by body mass.

use part2_learning::logistic::gentoos;

pub fn main() -> numerics::Result<()> {
    let (x, y) = gentoos()?;
    let (mut rows, mut back) = (Vec::new(), Vec::new());
    for from in [4500, 4700, 4900, 5100, 5300] {
        let mut counts = [0.0, 0.0]; // females, males
        for (mass_g, class) in x.column(1).iter().zip(&y) {
            if (from..from + 200).contains(&(*mass_g as i32)) {
                counts[*class] += 1.0;
            }
        }
        let p = counts[1] / (counts[0] + counts[1]);
        let odds = p / (1.0 - p);
        let log_odds = libm::log(odds);
        rows.push(show::row![from, (counts, 0), ([p, odds, log_odds], 3)]);
        back.push(1.0 / (1.0 + libm::exp(-log_odds)));
    }
    let header = ["from g", "females", "males", "share", "odds", "log-odds"];
    println!("{}", show::table(&header, &rows));
    println!("sigmoid of the log-odds  {}", show::vector(&back, 3));
    Ok(())
}
