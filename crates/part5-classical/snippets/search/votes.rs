//! Six neighbors that vote alike end in a tie; weighed by 1 / distance they do not.

// Length and depth of the bill in mm, of the first two penguins of each species.
const KNOWN: [[f64; 2]; 6] =
    [[39.1, 18.7], [39.5, 17.4], [50.0, 19.5], [51.3, 19.2], [46.1, 13.2], [50.0, 16.3]];
const SPECIES: [&str; 3] = ["Adelie", "Chinstrap", "Gentoo"];

pub fn main() {
    let new = [48.5, 17.5]; // a Chinstrap
    let distance_mm = |i: usize| {
        let [longer, deeper] = [KNOWN[i][0] - new[0], KNOWN[i][1] - new[1]];
        (longer * longer + deeper * deeper).sqrt()
    };
    let mut order: Vec<usize> = (0..6).collect();
    order.sort_by(|a, b| distance_mm(*a).total_cmp(&distance_mm(*b)));
    let mut rows = Vec::new();
    for k in [1, 2, 3, 6] {
        let (mut alike, mut weighed) = ([0.0; 3], [0.0; 3]);
        for &i in &order[..k] {
            alike[i / 2] += 1.0;
            weighed[i / 2] += 1.0 / distance_mm(i);
        }
        for (how, votes) in [("alike", alike), ("1 / distance", weighed)] {
            rows.push(show::row![k, how, (votes, 2), winner(votes)]);
        }
    }
    let [a, b, c] = SPECIES;
    println!("{}", show::table(&["k", "each counts", a, b, c, "answer"], &rows));
}

/// The species with the most votes; of equal ones the first.
fn winner(votes: [f64; 3]) -> &'static str {
    SPECIES[(1..3).fold(0, |best, i| if votes[i] > votes[best] { i } else { best })]
}
