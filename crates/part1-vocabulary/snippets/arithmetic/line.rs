//! A function from flipper length to body mass, on four penguins, and its slope.

pub fn main() {
    // Four of the Palmer penguins: flipper length in mm, body mass in g.
    let penguins = [(181.0, 3750.0), (192.0, 3500.0), (211.0, 4500.0), (230.0, 5700.0)];
    let mut rows = Vec::new();
    for (flipper_mm, scale_g) in penguins {
        rows.push(show::row![([flipper_mm, mass_g(flipper_mm), scale_g], 0)]);
    }
    println!("{}\n", show::table(&["flipper mm", "function g", "scale g"], &rows));

    let short = (mass_g(191.0) - mass_g(190.0)) / (191.0 - 190.0);
    let long = (mass_g(210.0) - mass_g(190.0)) / (210.0 - 190.0);
    println!("slope from 190 to 191 mm: {} g per mm", show::fixed(short, 0));
    println!("slope from 190 to 210 mm: {} g per mm", show::fixed(long, 0));
}

/// The function: a flipper length in, a body mass out.
fn mass_g(flipper_mm: f64) -> f64 {
    50.0 * flipper_mm - 5800.0
}
