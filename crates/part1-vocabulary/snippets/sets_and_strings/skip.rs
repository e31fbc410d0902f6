//! What the triangle inequality buys: finding the nearest name without looking at most names.

use part1_vocabulary::sets_and_strings::edit_distance;

pub fn main() {
    let names: Vec<String> = data::female_names().iter().map(|n| n.to_lowercase()).collect();
    // Done once, before anybody asks: how far every name is from mary.
    let from_mary: Vec<usize> = names.iter().map(|name| edit_distance("mary", name)).collect();

    for asked in ["elizabth", "jonna", "katherin"] {
        let asked_to_mary = edit_distance(asked, "mary");
        let (mut n_compared, mut best) = (0, (usize::MAX, ""));
        for (name, to_mary) in names.iter().zip(&from_mary) {
            // The name is at least this far: else the way over mary would be a shorter detour.
            let at_least = asked_to_mary.abs_diff(*to_mary);
            if at_least >= best.0 {
                continue;
            }
            n_compared += 1;
            let distance = edit_distance(asked, name);
            if distance < best.0 {
                best = (distance, name);
            }
        }
        let (distance, found) = best;
        let (n_compared, n_names) = (show::integer(n_compared), show::integer(names.len()));
        println!("{asked:<8}  {found}, distance {distance}; compared {n_compared} of {n_names}");
    }
}
