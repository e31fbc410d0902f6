//! The loss of two models, by hand: square each miss, then take the mean of the squares.

// Four of the Palmer penguins: flipper length in mm, and the ground truth, body mass in g.
const PENGUINS: [(f64, f64); 4] =
    [(181.0, 3750.0), (192.0, 3500.0), (211.0, 4500.0), (230.0, 5700.0)];

pub fn main() {
    for (weight, bias) in [(25.0, -800.0), (50.0, -5800.0)] {
        println!("weight {}, bias {}", show::fixed(weight, 0), show::fixed(bias, 0));
        let (mut sum, mut rows) = (0.0, Vec::new());
        for (flipper_mm, mass_g) in PENGUINS {
            let miss_g = weight * flipper_mm + bias - mass_g;
            sum += miss_g * miss_g;
            rows.push([mass_g, miss_g, miss_g * miss_g].map(show::integer));
        }
        let loss = sum / 4.0;
        println!("{}", show::table(&["truth g", "miss g", "squared g²"], &rows));
        println!("loss {} g², its root {} g", show::fixed(loss, 1), show::fixed(loss.sqrt(), 0));
    }
}
