//! Squared misses follow one wrong number a long way; plain misses do not.

pub fn main() {
    for last_g in [4675.0, 46_750.0] {
        let mass_g = [3750.0, 3800.0, 3250.0, 3450.0, 3650.0, 3625.0, last_g];
        let (mut squared_g, mut plain_g) = (3000.0, 3000.0); // the best guesses so far
        for guess_g in (3000..=10_000).map(f64::from) {
            if squared_misses(&mass_g, guess_g) < squared_misses(&mass_g, squared_g) {
                squared_g = guess_g;
            }
            if plain_misses(&mass_g, guess_g) < plain_misses(&mass_g, plain_g) {
                plain_g = guess_g;
            }
        }
        let mean_g = mass_g.iter().sum::<f64>() / 7.0;
        println!("last penguin {} g", show::fixed(last_g, 0));
        println!("  argmin of Σ (x − g)²  {} g", show::fixed(squared_g, 0));
        println!("  argmin of Σ |x − g|   {} g", show::fixed(plain_g, 0));
        println!("  Σ x / 7               {} g", show::fixed(mean_g, 2));
    }
}

fn squared_misses(mass_g: &[f64], guess_g: f64) -> f64 {
    mass_g.iter().map(|x| (x - guess_g) * (x - guess_g)).sum()
}

fn plain_misses(mass_g: &[f64], guess_g: f64) -> f64 {
    // yours: Σ |x − g|; a number's distance from zero is .abs()
    mass_g.iter().map(|x| (x - guess_g).abs()).sum()
    // end
}
