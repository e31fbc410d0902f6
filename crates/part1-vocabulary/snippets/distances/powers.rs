//! The Minkowski distance of the two bills: the larger p, the more the largest difference rules.

pub fn main() {
    let differences_mm = [4.0_f64, -3.0];
    let mut rows = Vec::new();
    for p in [1.0, 1.5, 2.0, 3.0, 10.0, 100.0] {
        let sum: f64 = differences_mm.iter().map(|d| libm::pow(d.abs(), p)).sum();
        let distance_mm = libm::pow(sum, 1.0 / p);
        rows.push(show::row![(p, 1), (distance_mm, 4)]);
    }
    println!("{}", show::table(&["p", "distance mm"], &rows));
}
