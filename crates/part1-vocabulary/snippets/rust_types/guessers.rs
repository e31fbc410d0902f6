//! Two types that guess a mass, one trait that both keep, and a function that takes either.

trait Guess {
    fn guess_g(&self, flipper_mm: f64) -> f64;
}

struct Constant(f64);

impl Guess for Constant {
    fn guess_g(&self, _flipper_mm: f64) -> f64 {
        self.0
    }
}

struct Line {
    slope: f64,
    constant: f64,
}

impl Guess for Line {
    fn guess_g(&self, flipper_mm: f64) -> f64 {
        self.slope * flipper_mm + self.constant
    }
}

pub fn main() {
    let line = Line { slope: 50.0, constant: -5800.0 };
    println!("always the mean  largest miss {} g", show::fixed(largest_miss(&Constant(4362.5)), 1));
    println!("the line         largest miss {} g", show::fixed(largest_miss(&line), 1));
}

// Generic: G may be any type that keeps the trait.
fn largest_miss<G: Guess>(guesser: &G) -> f64 {
    // Four penguins: flipper in mm, mass in g.
    let penguins = [(181.0, 3750.0), (192.0, 3500.0), (211.0, 4500.0), (230.0, 5700.0)];
    penguins.iter().map(|(mm, g)| (guesser.guess_g(*mm) - g).abs()).fold(0.0, f64::max)
}
