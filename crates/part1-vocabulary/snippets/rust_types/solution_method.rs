//! A method that borrows the penguin and divides its mass by its flipper.

struct Penguin {
    flipper_mm: f64,
    mass_g: f64,
}

impl Penguin {
    fn g_per_mm(&self) -> f64 {
        self.mass_g / self.flipper_mm
    }
}

pub fn main() {
    let adelie = Penguin { flipper_mm: 181.0, mass_g: 3750.0 };
    let gentoo = Penguin { flipper_mm: 230.0, mass_g: 5700.0 };
    println!("Adelie  {} g per mm", show::fixed(adelie.g_per_mm(), 2));
    println!("Gentoo  {} g per mm", show::fixed(gentoo.g_per_mm(), 2));
}
