//! The same gate judged by island: on one of three not a single heavy bird gets through.

use data::{Island, Penguin};
use numerics::Rng;

pub fn main() {
    let flock: Vec<_> = data::penguins().iter().filter(|p| p.is_complete()).collect();
    let order = Rng::new(7).permutation(333);
    let mut rows = Vec::new();
    for island in Island::ALL {
        let held_out = order.iter().take(150).map(|i| flock[*i]);
        let birds: Vec<&Penguin> = held_out.filter(|p| p.island == island).collect();
        rows.push(show::row![island.to_string(), birds.len(), (rates(&birds), 4)]);
    }
    println!("{}", show::table(&["island", "birds", "heavy", "let through", "TPR"], &rows));
}

/// The share of heavy birds, the share let through, and the share of the heavy ones let through.
fn rates(birds: &[&Penguin]) -> [f64; 3] {
    let is_heavy = |p: &&&Penguin| p.body_mass_g > Some(4000.0);
    let passes = |p: &&&Penguin| p.flipper_length_mm > Some(199.0);
    let n = birds.len() as f64;
    // yours: the three shares
    let n_heavy = birds.iter().filter(is_heavy).count() as f64;
    let n_through = birds.iter().filter(passes).count() as f64;
    let both = birds.iter().filter(is_heavy).filter(passes).count() as f64;
    [n_heavy / n, n_through / n, both / n_heavy]
    // end
}
