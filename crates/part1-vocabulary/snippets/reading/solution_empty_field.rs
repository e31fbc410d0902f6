//! A fourth penguin of 0 g, an empty field, pulls the average down by 900 g.

pub fn main() {
    let by_pencil_g: f64 = 2700.0; // yours: the average of the four masses, in g
    let body_mass_g = [3750.0, 3800.0, 3250.0, 0.0];
    let mut total = 0.0;
    for mass in body_mass_g {
        total += mass;
    }
    let n = body_mass_g.len() as f64;
    println!("total       {} g", show::fixed(total, 0));
    println!("by program  {} g", show::fixed(total / n, 0));
    println!("by pencil   {} g", show::fixed(by_pencil_g, 0));
}
