//! Where the largest and smallest of seven masses stand, and the guess that misses least.

const MASS_G: [f64; 7] = [3750.0, 3800.0, 3250.0, 3450.0, 3650.0, 3625.0, 4675.0];

pub fn main() {
    let mut places = [0, 1, 2, 3, 4, 5, 6];
    places.sort_by(|&i, &j| MASS_G[j].total_cmp(&MASS_G[i])); // heaviest first
    println!("max {} g, argmax {}", show::fixed(MASS_G[places[0]], 0), places[0]);
    println!("min {} g, argmin {}", show::fixed(MASS_G[places[6]], 0), places[6]);
    println!("top-k for k = 3: {}\n", show::vector(&places[..3], 0));

    let mut best_g = 3000.0;
    for guess_g in (3000..=4500).map(f64::from) {
        if squared_misses(guess_g) < squared_misses(best_g) {
            best_g = guess_g;
        }
    }
    println!("min of Σ (x − g)²     {} g²", show::integer(squared_misses(best_g)));
    println!("argmin of Σ (x − g)²  {} g", show::fixed(best_g, 0));
}

fn squared_misses(guess_g: f64) -> f64 {
    MASS_G.map(|mass_g| (mass_g - guess_g) * (mass_g - guess_g)).iter().sum()
}
