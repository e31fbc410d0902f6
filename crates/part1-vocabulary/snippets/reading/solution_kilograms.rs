//! In kilograms three penguins weigh 3.60 on average: divide each, or the average, by 1000.

pub fn main() {
    let body_mass_kg = [3750.0, 3800.0, 3250.0].map(|mass_g| mass_g / 1000.0);
    let total: f64 = body_mass_kg.iter().sum();
    println!("average of the kilograms {} kg", show::fixed(total / 3.0, 2));
    println!("average of the grams     {} kg", show::fixed(3600.0 / 1000.0, 2));
}
