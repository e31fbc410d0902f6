//! One function, three settings of its two numbers: three models of a penguin's body mass.

// Four of the Palmer penguins: flipper length in mm, body mass in g.
const PENGUINS: [(f64, f64); 4] =
    [(181.0, 3750.0), (192.0, 3500.0), (211.0, 4500.0), (230.0, 5700.0)];

// A setting is a weight in g per mm and a bias in g.
const SETTINGS: [(f64, f64); 3] = [(0.0, 4200.0), (25.0, -800.0), (50.0, -5800.0)];

pub fn main() {
    let mut rows = Vec::new();
    for (flipper_mm, mass_g) in PENGUINS {
        let mut row = vec![flipper_mm, mass_g];
        row.extend(SETTINGS.map(|(weight, bias)| predict(flipper_mm, weight, bias)));
        let cells: Vec<String> = row.iter().map(|x| show::fixed(*x, 0)).collect();
        rows.push(cells);
    }
    let models = ["0·mm + 4200", "25·mm − 800", "50·mm − 5800"];
    let header = [&["flipper mm", "scale says g"], &models[..]].concat();
    println!("{}", show::table(&header, &rows));
}

fn predict(flipper_mm: f64, weight: f64, bias: f64) -> f64 {
    weight * flipper_mm + bias
}
