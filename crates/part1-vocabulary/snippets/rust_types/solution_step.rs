//! A third type keeps the trait: a step from one guess to another, and no other line changes.

trait Guess {
    fn guess_g(&self, flipper_mm: f64) -> f64;
}

struct Step {
    border_mm: f64,
    below_g: f64,
    above_g: f64,
}

impl Guess for Step {
    fn guess_g(&self, flipper_mm: f64) -> f64 {
        // yours: one guess below the border, the other from there on
        if flipper_mm < self.border_mm { self.below_g } else { self.above_g }
        // end
    }
}

pub fn main() {
    let step = Step { border_mm: 206.0, below_g: 3700.0, above_g: 5100.0 };
    println!("the step  largest miss {} g", show::fixed(largest_miss(&step), 1));
}

fn largest_miss<G: Guess>(guesser: &G) -> f64 {
    // Four penguins: flipper in mm, mass in g.
    let penguins = [(181.0, 3750.0), (192.0, 3500.0), (211.0, 4500.0), (230.0, 5700.0)];
    penguins.iter().map(|(mm, g)| (guesser.guess_g(*mm) - g).abs()).fold(0.0, f64::max)
}
