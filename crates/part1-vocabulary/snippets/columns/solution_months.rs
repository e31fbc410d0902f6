//! Months on a circle: December and January are neighbors, January and July are opposites.

use std::f64::consts::TAU;

pub fn main() {
    let january = place(1.0);
    for (name, month) in [("December", 12.0), ("February", 2.0), ("July", 7.0)] {
        let here = place(month);
        let (across, up) = (here[0] - january[0], here[1] - january[1]);
        let gap = show::fixed((across * across + up * up).sqrt(), 4);
        println!("{name:<8}  {}  from January {gap}", show::vector(here, 4));
    }
}

fn place(month: f64) -> [f64; 2] {
    // yours: the sine and the cosine of the month's angle
    [libm::sin(TAU * month / 12.0), libm::cos(TAU * month / 12.0)]
    // end
}
