//! Odds, as wins to losses, turned into probabilities and log-odds.

pub fn main() {
    let mut rows = Vec::new();
    for (wins, losses) in [(1.0, 4.0), (1.0, 1.0), (4.0, 1.0), (99.0, 1.0), (999.0, 1.0)] {
        let (p, log_odds) = on_both_scales(wins, losses);
        rows.push(show::row![(wins, 0), (losses, 0), ([p, log_odds], 3)]);
    }
    println!("{}", show::table(&["wins", "losses", "probability", "log-odds"], &rows));
}

fn on_both_scales(wins: f64, losses: f64) -> (f64, f64) {
    // yours: the probability of a win, and the log-odds
    (wins / (wins + losses), libm::log(wins / losses))
    // end
}
