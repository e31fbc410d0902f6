//! Ranking: only the order counts. Six penguins by flipper, and how many pairs stand right.

// Six Gentoos: flipper length in mm, body mass in g.
const PENGUINS: [(f64, f64); 6] = [
    (211.0, 4500.0),
    (230.0, 5700.0),
    (210.0, 4450.0),
    (218.0, 5700.0),
    (215.0, 5400.0),
    (219.0, 5200.0),
];

pub fn main() {
    // The longer the flipper, the heavier; no grams are predicted.
    let mut order: Vec<usize> = (0..PENGUINS.len()).collect();
    order.sort_by(|i, j| PENGUINS[*j].0.total_cmp(&PENGUINS[*i].0));
    let mut rows = Vec::new();
    for (place, &i) in order.iter().enumerate() {
        let (flipper_mm, mass_g) = PENGUINS[i];
        let numbers = [flipper_mm, mass_g].map(|x| show::fixed(x, 0));
        rows.push([&[(place + 1).to_string()], &numbers[..]].concat());
    }
    println!("{}", show::table(&["place", "flipper mm", "scale says g"], &rows));

    let (mut right, mut pairs) = (0, 0);
    for (place, &a) in order.iter().enumerate() {
        for &b in &order[place + 1..] {
            let (higher_g, lower_g) = (PENGUINS[a].1, PENGUINS[b].1);
            pairs += usize::from(higher_g != lower_g);
            right += usize::from(higher_g > lower_g);
        }
    }
    println!("pairs in the right order  {right} of {pairs}");
}
