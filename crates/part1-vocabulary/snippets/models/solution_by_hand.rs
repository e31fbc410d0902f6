//! A line with weight 30 and bias −1800: two predictions, and what 10 mm more flipper change.

pub fn main() {
    let mass_g = |flipper_mm: f64| 30.0 * flipper_mm - 1800.0;
    println!("200 mm  {} g", show::fixed(mass_g(200.0), 0));
    println!("210 mm  {} g", show::fixed(mass_g(210.0), 0));
    println!("more    {} g", show::fixed(mass_g(210.0) - mass_g(200.0), 0));
}
