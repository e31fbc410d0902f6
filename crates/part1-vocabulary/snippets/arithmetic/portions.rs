//! One coin, 100 % interest a year, paid in more and more portions: the year ends with e.

use std::f64::consts::E;

pub fn main() {
    let mut rows = Vec::new();
    for portions in [1, 2, 12, 365, 1_000_000] {
        let n = f64::from(portions);
        let coins = libm::pow(1.0 + 1.0 / n, n);
        rows.push([show::integer(portions), show::fixed(coins, 6)]);
    }
    println!("{}", show::table(&["portions", "coins after a year"], &rows));
    println!("\ne = {}\n", show::fixed(E, 6));

    let rows = [0.5, 1.0, 2.0, E, 10.0].map(|x| [x, libm::log(x)].map(|v| show::fixed(v, 4)));
    println!("{}", show::table(&["x", "natural logarithm of x"], &rows));
}
