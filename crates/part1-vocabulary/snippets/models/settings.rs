//! One function, four settings of its two numbers: four models of a penguin's body mass.

// Four of the Palmer penguins: flipper length in mm, body mass in g.
const PENGUINS: [(f64, f64); 4] =
    [(181.0, 3750.0), (192.0, 3500.0), (211.0, 4500.0), (230.0, 5700.0)];

pub fn main() {
    // A setting is a weight in g per mm and a bias in g.
    let settings = [(0.0, 4200.0), (25.0, -800.0), (50.0, -5800.0), (50.0, 0.0)];
    let rows = PENGUINS.map(|(flipper_mm, mass_g)| {
        let predicted_g = settings.map(|(weight, bias)| predict(flipper_mm, weight, bias));
        show::row![(flipper_mm, 0), (mass_g, 0), (predicted_g, 0)]
    });
    let header = ["flipper mm", "scale g", "0·mm + 4200", "25·mm − 800", "50·mm − 5800", "50·mm"];
    println!("{}", show::table(&header, &rows));
}

fn predict(flipper_mm: f64, weight: f64, bias: f64) -> f64 {
    weight * flipper_mm + bias
}
