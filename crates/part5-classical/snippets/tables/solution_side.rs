//! Where do the holes go? Two gains with pencil and paper.

pub fn main() {
    // Known: G = −3, H = 4 on the left, G = 2, H = 3 on the right. Holes: G = 3, H = 2. λ is 1.
    let holes_left: f64 = 0.0 / 7.0 + 1.0; // yours: worth of left with the holes + of right
    let holes_right: f64 = 9.0 / 5.0 + 25.0 / 6.0; // yours: worth of left + of right with the holes
    let parent: f64 = 4.0 / 10.0; // yours: worth of all nine
    let gains = [holes_left - parent, holes_right - parent];
    println!("gains {}", show::vector(gains, 3));
    println!("the holes go {}", if gains[0] > gains[1] { "left" } else { "right" });
}
