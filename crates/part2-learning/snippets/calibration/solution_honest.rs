//! It rains on 7 of 10 days: which constant forecast does each score pay best?

const RAIN: [f64; 10] = [1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.0, 0.0, 0.0];

pub fn main() {
    let mut rows = Vec::new();
    for forecast in [0.5, 0.6, 0.7, 0.8, 0.9, 0.99] {
        rows.push(show::row![(forecast, 2), (scores(forecast), 4)]);
    }
    println!("{}", show::table(&["forecast", "log loss", "Brier", "mean distance"], &rows));
}

/// Log loss, Brier score and mean distance of the same forecast on all ten days.
fn scores(p: f64) -> [f64; 3] {
    // yours: the three means over the ten days
    let mut sums = [0.0; 3];
    for rain in RAIN {
        sums[0] -= libm::log(if rain == 1.0 { p } else { 1.0 - p });
        sums[1] += (p - rain) * (p - rain);
        sums[2] += (p - rain).abs();
    }
    sums.map(|sum| sum / 10.0)
    // end
}
