//! The RBF kernel is 1 at distance 0 and falls toward 0; gamma decides how fast.

pub fn main() {
    let mut rows = Vec::new();
    for gamma in [0.1, 0.5, 2.0, 10.0] {
        let bandwidth = 1.0 / f64::sqrt(2.0 * gamma);
        let kernels = [0.0, 0.5, 1.0, 2.0, 3.0].map(|d| kernel(d, gamma));
        rows.push(show::row![(gamma, 1), (bandwidth, 4), (kernels, 4)]);
    }
    let header = ["gamma", "bandwidth", "d = 0.0", "d = 0.5", "d = 1.0", "d = 2.0", "d = 3.0"];
    println!("{}", show::table(&header, &rows));
}

/// exp(−gamma · distance²): only the distance between the two points matters.
fn kernel(distance: f64, gamma: f64) -> f64 {
    libm::exp(-gamma * distance * distance)
}
