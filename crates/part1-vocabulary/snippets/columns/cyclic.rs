//! A cyclic feature: the hours of a day as places on a circle, and what comes next to midnight.

use std::f64::consts::TAU; // 2π, the angle of a full turn

pub fn main() {
    let rows = [0.0, 6.0, 12.0, 18.0, 23.0].map(|hour| show::row![(hour, 0), (place(hour), 4)]);
    println!("{}\n", show::table(&["hour", "sine", "cosine"], &rows));

    let rows = [(23.0, 0.0), (23.0, 22.0), (23.0, 11.0)].map(|(from, to)| {
        let (a, b) = (place(from), place(to));
        // The straight line between two places, by Pythagoras.
        let gap = ((a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1])).sqrt();
        show::row![([from, to, f64::abs(from - to)], 0), (gap, 4)]
    });
    println!("{}", show::table(&["from", "to", "apart as numbers", "on the circle"], &rows));
}

fn place(hour: f64) -> [f64; 2] {
    [libm::sin(TAU * hour / 24.0), libm::cos(TAU * hour / 24.0)]
}
