//! The loss of two models, by hand: square each miss, then take the mean of the squares.

// Four of the Palmer penguins: flipper length in mm, and the ground truth, body mass in g.
const PENGUINS: [(f64, f64); 4] =
    [(181.0, 3750.0), (192.0, 3500.0), (211.0, 4500.0), (230.0, 5700.0)];

pub fn main() {
    let models = [(25.0, -800.0), (50.0, -5800.0)]; // weight in g per mm, bias in g
    let mut rows = Vec::new();
    let mut losses = [0.0; 2];
    for (flipper_mm, mass_g) in PENGUINS {
        let mut row = vec![mass_g];
        for (m, (weight, bias)) in models.iter().enumerate() {
            let miss = weight * flipper_mm + bias - mass_g;
            losses[m] += miss * miss / 4.0;
            row.extend([miss, miss * miss]);
        }
        let cells: Vec<String> = row.iter().map(|x| show::integer(*x)).collect();
        rows.push(cells);
    }
    let models = ["miss of 25·mm − 800", "squared", "miss of 50·mm − 5800", "squared"];
    let header = [&["truth g"], &models[..]].concat();
    println!("{}", show::table(&header, &rows));
    for (name, loss) in [("25·mm − 800 ", losses[0]), ("50·mm − 5800", losses[1])] {
        let root = show::fixed(loss.sqrt(), 0);
        println!("loss of {name}  {} g², root {root} g", show::fixed(loss, 1));
    }
}
