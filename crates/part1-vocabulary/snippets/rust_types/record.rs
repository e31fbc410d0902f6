//! A struct keeps the values of one penguin together; its methods answer questions about it.

#[derive(Default)]
struct Penguin {
    species: String,
    mass_g: f64,
}

impl Penguin {
    fn mass_kg(&self) -> f64 {
        self.mass_g / 1000.0
    }

    fn feed(&mut self, fish_g: f64) {
        self.mass_g += fish_g;
    }
}

pub fn main() {
    let mut first = Penguin { species: "Adelie".to_string(), mass_g: 3750.0 };
    println!("first  {:?}  {} kg", first.species, show::fixed(first.mass_kg(), 2));
    first.feed(120.0);
    println!("fed    {:?}  {} kg", first.species, show::fixed(first.mass_kg(), 2));
    let other = Penguin { mass_g: 3250.0, ..Default::default() };
    println!("other  {:?}  {} kg", other.species, show::fixed(other.mass_kg(), 2));
}
