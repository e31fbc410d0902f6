//! Two bells of one width: the border is halfway, and moves away from the more frequent class.

pub fn main() {
    let halfway: f64 = 203.5; // yours: the border between flippers of 190 and 217 mm, in mm
    println!("by pencil  {}", show::fixed(halfway, 1));
    let rows: Vec<_> = [0.5, 0.9, 0.99]
        .into_iter()
        .map(|share| show::row![(share, 2), (border_mm([190.0, 217.0], 6.0, share), 1)])
        .collect();
    println!("{}", show::table(&["share of the smaller", "border, mm"], &rows));
}

/// Where both classes have the same score: share times density.
fn border_mm(means: [f64; 2], spread: f64, share_of_first: f64) -> f64 {
    // yours: set both scores equal, and solve for the flipper
    let middle = (means[0] + means[1]) / 2.0;
    let log_odds = libm::log(share_of_first / (1.0 - share_of_first));
    middle + spread * spread / (means[1] - means[0]) * log_odds
    // end
}
