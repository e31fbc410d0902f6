//! The RBF kernel is 1 at distance 0 and falls toward 0; gamma decides how fast.

const DISTANCES: [f64; 5] = [0.0, 0.5, 1.0, 2.0, 3.0];

pub fn main() {
    let mut header = vec!["gamma".to_string(), "bandwidth".to_string()];
    header.extend(DISTANCES.map(|d| format!("d = {}", show::fixed(d, 1))));
    let mut rows = Vec::new();
    for gamma in [0.1, 0.5, 2.0, 10.0] {
        let bandwidth = 1.0 / f64::sqrt(2.0 * gamma);
        let mut row = vec![show::fixed(gamma, 1), show::fixed(bandwidth, 4)];
        row.extend(DISTANCES.map(|d| show::fixed(rbf_of_distance(d, gamma), 4)));
        rows.push(row);
    }
    println!("{}", show::table(&header, &rows));
}

/// exp(−gamma · distance²): only the distance between the two points matters.
fn rbf_of_distance(distance: f64, gamma: f64) -> f64 {
    libm::exp(-gamma * distance * distance)
}
