//! A thousand easy samples outweigh ten hard ones; the focal loss turns it around.

pub fn main() {
    let mut rows = Vec::new();
    for focus in [0.0, 1.0, 2.0, 5.0] {
        let (easy, hard) = (1000.0 * focal(0.98, focus), 10.0 * focal(0.2, focus));
        let share = show::percent(hard / (easy + hard), 2);
        rows.push(show::row![(focus, 0), ([easy, hard], 3), share]);
    }
    println!("{}", show::table(&["focus", "1,000 easy", "10 hard", "share of the hard"], &rows));
}

fn focal(p: f64, focus: f64) -> f64 {
    // yours: the focal loss of a sample whose truth was given p
    -libm::pow(1.0 - p, focus) * libm::log(p)
    // end
}
