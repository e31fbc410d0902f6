//! One unknown penguin among six known ones: sort by distance, then let the nearest vote.

// Length and depth of the bill in mm, of the first two penguins of each species.
const KNOWN: [[f64; 2]; 6] =
    [[39.1, 18.7], [39.5, 17.4], [50.0, 19.5], [51.3, 19.2], [46.1, 13.2], [50.0, 16.3]];
const SPECIES: [&str; 6] = ["Adelie", "Adelie", "Chinstrap", "Chinstrap", "Gentoo", "Gentoo"];

pub fn main() {
    let new = [48.5, 17.5]; // a Chinstrap, but the program does not know
    let distance_mm = |known: [f64; 2]| {
        let [longer, deeper] = [known[0] - new[0], known[1] - new[1]];
        (longer * longer + deeper * deeper).sqrt()
    };
    let mut nearest: Vec<_> = KNOWN.map(distance_mm).into_iter().zip(SPECIES).collect();
    nearest.sort_by(|a, b| a.0.total_cmp(&b.0));
    for (distance_mm, species) in &nearest {
        println!("{} mm to {species}", show::fixed(*distance_mm, 2));
    }
    for k in [1, 2, 3] {
        let votes = ["Adelie", "Chinstrap", "Gentoo"]
            .map(|name| nearest[..k].iter().filter(|(_, species)| *species == name).count());
        println!("k = {k}: Adelie {}, Chinstrap {}, Gentoo {}", votes[0], votes[1], votes[2]);
    }
}
