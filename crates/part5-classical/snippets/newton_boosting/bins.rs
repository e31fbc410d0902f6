//! Sums in bins: 342 flippers in 8 bins, one child counted, the other left over.

use ndarray::Array2;

const LOW_MM: f64 = 172.0;
const WIDTH_MM: f64 = 7.5; // 8 bins, up to 232 mm

pub fn main() -> numerics::Result<()> {
    let birds = data::penguins_matrix(&["flipper_length_mm", "bill_depth_mm", "body_mass_g"])?;
    let bin = |i: usize| ((birds[[i, 0]] - LOW_MM) / WIDTH_MM) as usize;
    let g_kg = birds.column(2).mapv(|mass_g| 4.2 - mass_g / 1000.0); // at a score of 4.2 kg
    // One addition of a pair for each penguin.
    let sums = |rows: &[usize]| {
        let mut histogram = Array2::<f64>::zeros((8, 2)); // G and H of each bin
        for &i in rows {
            histogram[[bin(i), 0]] += g_kg[i];
            histogram[[bin(i), 1]] += 1.0;
        }
        histogram
    };
    let (deep, flat): (Vec<usize>, Vec<usize>) = (0..342).partition(|&i| birds[[i, 1]] >= 16.5);
    let all = sums(&(0..342).collect::<Vec<_>>());
    let fewer = if deep.len() < flat.len() { sums(&deep) } else { sums(&flat) };
    let others = &all - &fewer; // 16 subtractions instead of another count
    let (mut g, mut h, mut rows) = (0.0, 0.0, Vec::new());
    let total = (all.column(0).sum(), all.column(1).sum());
    for k in 0..8 {
        let border = show::fixed(LOW_MM + WIDTH_MM * (k + 1) as f64, 1);
        (g, h) = (g + all[[k, 0]], h + all[[k, 1]]);
        let (rest_g, rest_h) = (total.0 - g, total.1 - h);
        let gain = g * g / (h + 1.0) + rest_g * rest_g / (rest_h + 1.0)
            - total.0 * total.0 / (total.1 + 1.0);
        let counts = [all[[k, 1]], fewer[[k, 1]], others[[k, 1]]];
        rows.push(show::row![border, (counts, 0), ([all[[k, 0]], gain], 1)]);
    }
    let header = ["below, mm", "H all", "H fewer", "H others", "G all", "gain if split here"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
