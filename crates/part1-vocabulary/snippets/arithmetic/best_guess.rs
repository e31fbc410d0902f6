//! Where the largest and smallest of seven masses stand, and the guess that misses least.

const MASS_G: [f64; 7] = [3750.0, 3800.0, 3250.0, 3450.0, 3650.0, 3625.0, 4675.0];

pub fn main() {
    let mut places: Vec<usize> = (0..MASS_G.len()).collect();
    places.sort_by(|&i, &j| MASS_G[j].total_cmp(&MASS_G[i])); // heaviest first
    let (argmax, argmin) = (places[0], places[6]);
    println!("max {} g, argmax {argmax}", show::fixed(MASS_G[argmax], 0));
    println!("min {} g, argmin {argmin}", show::fixed(MASS_G[argmin], 0));
    let top = show::vector(&places[..3], 0);
    println!("top-k for k = 3: places {top}\n");

    // Every whole gram from 3000 to 4500; keep the first with the smallest total.
    let mut best = 3000.0;
    for gram in 3000..=4500 {
        let guess = f64::from(gram);
        if squared_misses(guess) < squared_misses(best) {
            best = guess;
        }
    }
    for guess in [3000.0, 3500.0, best, 4000.0, 4500.0] {
        let total = show::integer(squared_misses(guess));
        let guess = show::fixed(guess, 0);
        println!("guess {guess} g: Σ of squared misses {total:>9}");
    }
    println!("argmin over the guesses: {} g", show::fixed(best, 0));
}

/// Σ (mass − guess)² over the seven penguins.
fn squared_misses(guess: f64) -> f64 {
    let squares = MASS_G.map(|mass| (mass - guess) * (mass - guess));
    squares.iter().sum()
}
