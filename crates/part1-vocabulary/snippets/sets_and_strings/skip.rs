//! What the triangle inequality buys: finding the nearest name without looking at most names.

use part1_vocabulary::sets_and_strings::edit_distance;

pub fn main() {
    let names: Vec<String> = data::female_names().iter().map(|n| n.to_lowercase()).collect();
    // Done once, before any question: how far every name is from mary.
    let from_mary: Vec<usize> = names.iter().map(|name| edit_distance("mary", name)).collect();

    for asked in ["elizabth", "jonna", "katherin"] {
        let asked_to_mary = edit_distance(asked, "mary");
        let (mut n_compared, mut best) = (0, (usize::MAX, ""));
        for (name, to_mary) in names.iter().zip(&from_mary) {
            // At least this far: else the way over the name would be a shorter detour.
            if asked_to_mary.abs_diff(*to_mary) < best.0 {
                n_compared += 1;
                best = best.min((edit_distance(asked, name), name));
            }
        }
        let (n_compared, n_names) = (show::integer(n_compared), show::integer(names.len()));
        println!("{asked:<8}  {}, {} edit; compared {n_compared} of {n_names}", best.1, best.0);
    }
}
