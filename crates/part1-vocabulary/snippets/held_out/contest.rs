//! Three models of body mass, judged on the penguins they learned from and on penguins held out.

use ndarray::{Array1, ArrayView1, Axis, s};
use numerics::{Rng, stats};
use part1_vocabulary::fitting::best_line;

pub fn main() -> numerics::Result<()> {
    let flock = data::penguins_matrix(&data::PENGUIN_FEATURES)?; // the mass is the last column
    let order = Rng::new(7).permutation(flock.nrows());
    let [held_out, seen] = [&order[..100], &order[100..]].map(|i| flock.select(Axis(0), i));

    let mean_g = stats::mean(seen.column(3))?;
    let (weight, bias) = best_line(seen.column(2), seen.column(3))?;
    let remembered_g = |penguin: ArrayView1<f64>| {
        let same = |row: &ArrayView1<f64>| row.slice(s![..3]) == penguin.slice(s![..3]);
        seen.rows().into_iter().find(same).map_or(mean_g, |row| row[3])
    };

    // The second row measures generalization.
    let rows = [("seen", &seen), ("held out", &held_out)].map(|(name, part)| {
        let baseline = Array1::from_elem(part.nrows(), mean_g);
        let line = weight * &part.column(2) + bias;
        let memory = part.rows().into_iter().map(remembered_g).collect();
        let errors_g = [baseline, line, memory].map(|predictions_g| {
            let misses_g = predictions_g - part.column(3);
            (misses_g.dot(&misses_g) / part.nrows() as f64).sqrt()
        });
        show::row![name, part.nrows(), (errors_g, 1)]
    });
    println!("{}", show::table(&["error in g", "penguins", "baseline", "line", "memory"], &rows));
    Ok(())
}
