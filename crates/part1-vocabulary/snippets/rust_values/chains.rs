//! Closures in a chain: convert, keep, pair up, number, collect, add up.

pub fn main() {
    let masses_g = [3750.0, 3800.0, 3250.0, 3450.0];
    let flippers_mm = [181.0, 186.0, 195.0, 193.0];
    let limit_g = 3600.0;

    let to_kg = |mass_g: f64| mass_g / 1000.0; // a closure
    println!("closure   {} kg", show::fixed(to_kg(3750.0), 2));

    let kilograms: Vec<f64> = masses_g.iter().map(|mass| mass / 1000.0).collect();
    println!("map       {}", show::vector(&kilograms, 2));

    let heavy: Vec<&f64> = masses_g.iter().filter(|mass| **mass > limit_g).collect();
    println!("filter    {}", show::vector(heavy, 0));

    let ratios: Vec<f64> = masses_g.iter().zip(&flippers_mm).map(|(g, mm)| g / mm).collect();
    println!("zip, map  {}", show::vector(&ratios, 2));

    let total: f64 = masses_g.iter().sum();
    println!("sum       {}", show::fixed(total, 0));

    let squares: Vec<i32> = (1..=5).map(|k| k * k).collect();
    println!("range     {}", show::vector(&squares, 0));

    for (place, mass) in masses_g.iter().enumerate().skip(2) {
        println!("enumerate {place}: {} g", show::fixed(*mass, 0));
    }
}
