//! Squared misses follow one wrong number a long way; plain misses do not.

pub fn main() {
    for last in [4675.0, 46_750.0] {
        let mass_g = [3750.0, 3800.0, 3250.0, 3450.0, 3650.0, 3625.0, last];
        let squared = best(|guess| mass_g.iter().map(|m| (m - guess) * (m - guess)).sum());
        let plain = best(|guess| mass_g.iter().map(|m| (m - guess).abs()).sum());
        println!("last penguin {} g", show::fixed(last, 0));
        println!("  argmin of Σ (mass − guess)²  {squared} g");
        println!("  argmin of Σ |mass − guess|   {plain} g");
    }
}

/// The first whole gram from 3000 to 10,000 at which the total is smallest.
fn best(total: impl Fn(f64) -> f64) -> i32 {
    let mut best = 3000;
    for gram in 3000..=10_000 {
        if total(f64::from(gram)) < total(f64::from(best)) {
            best = gram;
        }
    }
    best
}
