//! Closures in a chain: convert, keep, pair up, number, add up.

pub fn main() {
    let masses_g = [3750.0, 3800.0, 3250.0, 3450.0];
    let flippers_mm = [181.0, 186.0, 195.0, 193.0];
    let limit_g = 3600.0;

    let to_kg = |mass: &f64| mass / 1000.0; // a closure
    let kilograms: Vec<f64> = masses_g.iter().map(to_kg).collect();
    println!("map       {}", show::vector(&kilograms, 2));

    let heavy: Vec<&f64> = masses_g.iter().filter(|mass| **mass > limit_g).collect();
    println!("filter    {}", show::vector(heavy, 0));

    let ratios: Vec<f64> = masses_g.iter().zip(&flippers_mm).map(|(g, mm)| g / mm).collect();
    println!("zip, map  {}", show::vector(&ratios, 2));

    for (place, mass) in masses_g.iter().enumerate().skip(2) {
        println!("enumerate {place}: {} g", show::fixed(*mass, 0));
    }
    let total: f64 = masses_g.iter().sum();
    println!("sum       {}", show::fixed(total, 0));
}
