//! Three commas were counted: the Poisson loss and the deviance of expecting 1, 3 or 9.

pub fn main() {
    let at_one: f64 = 1.0; // yours: the loss of expecting 1, with a pencil
    println!("with a pencil, expecting 1: {}", show::fixed(at_one, 4));
    let rows = [1.0, 3.0, 9.0].map(|expected| {
        let deviance = 2.0 * (loss(expected) - loss(3.0));
        show::row![(expected, 0), ([loss(expected), deviance], 4)]
    });
    println!("{}", show::table(&["expected", "loss", "deviance"], &rows));
}

/// The Poisson loss of an expected count, where 3 were counted.
fn loss(expected: f64) -> f64 {
    // yours: the loss, from the formula
    expected - 3.0 * libm::log(expected)
    // end
}
