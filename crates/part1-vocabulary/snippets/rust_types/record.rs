//! A struct keeps the values of one penguin together; its methods answer questions about it.

#[derive(Clone, Default)]
struct Penguin {
    species: String,
    flipper_mm: f64,
    mass_g: f64,
}

impl Penguin {
    /// Borrows the penguin to read it.
    fn mass_kg(&self) -> f64 {
        self.mass_g / 1000.0
    }

    /// Borrows the penguin to change it.
    fn feed(&mut self, fish_g: f64) {
        self.mass_g += fish_g;
    }
}

pub fn main() {
    let mut first = Penguin { species: "Adelie".to_string(), flipper_mm: 181.0, mass_g: 3750.0 };
    report("first", &first);
    first.feed(120.0);
    report("fed", &first);

    let other = Penguin { mass_g: 3500.0, ..first.clone() };
    report("other", &other);
    let unknown = Penguin { mass_g: 3250.0, ..Default::default() };
    report("unknown", &unknown);
}

fn report(name: &str, penguin: &Penguin) {
    let (flipper_mm, kg) = (show::fixed(penguin.flipper_mm, 0), show::fixed(penguin.mass_kg(), 2));
    println!("{name:<8} species {:?}, flipper {flipper_mm} mm, mass {kg} kg", penguin.species);
}
