//! What bill and species buy on held-out penguins: on the scoreboard's split, and on 300 splits.

use ndarray::{Array2, Axis, s};
use numerics::{Rng, linalg};

pub fn main() -> numerics::Result<()> {
    let measured = ["flipper_length_mm", "bill_length_mm", "bill_depth_mm", "body_mass_g"];
    let (flock, species) = data::penguins_by_species(&measured)?;
    let y = flock.column(3);
    // (n_samples, 6): a 1 for the bias, the three measurements, Chinstrap, Gentoo
    let x = Array2::from_shape_fn((y.len(), 6), |(i, j)| match j {
        0 => 1.0,
        1..4 => flock[[i, j - 1]],
        _ => f64::from(species[i] == j - 3), // an Adelie has two zeros
    });
    let mut rng = Rng::new(7);
    let mut errors_g = Array2::zeros((300, 4)); // the first row is the scoreboard's split
    for mut split in errors_g.rows_mut() {
        let order = rng.permutation(y.len());
        let (held_out, seen) = order.split_at(100);
        for (error_g, n) in split.iter_mut().zip([1, 2, 4, 6]) {
            let x = x.slice(s![.., ..n]);
            let fitted = linalg::least_squares(&x.select(Axis(0), seen), &y.select(Axis(0), seen))?;
            let misses_g = x.select(Axis(0), held_out).dot(&fitted) - y.select(Axis(0), held_out);
            *error_g = (misses_g.dot(&misses_g) / 100.0).sqrt();
        }
    }
    let mut rows = Vec::new();
    for (j, name) in ["the mean", "+ flipper", "+ bill", "+ species"].into_iter().enumerate() {
        let helped = errors_g.rows().into_iter().filter(|split| j > 0 && split[j] < split[j - 1]);
        let helped = if j == 0 { String::new() } else { helped.count().to_string() };
        let mean_g = errors_g.column(j).sum() / 300.0;
        rows.push(show::row![name, ([errors_g[[0, j]], mean_g], 1), helped]);
    }
    let header = ["error on 100 held out, g", "split 1", "mean of 300", "less than above"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
