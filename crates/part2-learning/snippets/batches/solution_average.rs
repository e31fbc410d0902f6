//! At a constant learning rate the walk circles the minimum; the mean of its places is inside.

use learning::optim::Sgd;
use ndarray::{Array1, Array2, ArrayView1, array};
use numerics::{Rng, stats};

/// The mean of the places after the last 50 of 60 epochs. Row 0 is the start.
fn mean_place(after_epoch: &Array2<f64>) -> Array1<f64> {
    // yours: the mean of the rows 11 to 60
    after_epoch.slice(ndarray::s![11.., ..]).sum_axis(ndarray::Axis(0)) / 50.0
    // end
}

pub fn main() -> numerics::Result<()> {
    let flock = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    let z = stats::z_scores(flock.column(0), 0)?;
    let mass_g = flock.column(1);
    let best = array![z.dot(&mass_g) / 342.0, stats::mean(mass_g)?];
    let gradient = |w: ArrayView1<f64>, rows: &[usize]| {
        let miss = 2.0 * (w[0] * z[rows[0]] + w[1] - mass_g[rows[0]]);
        array![miss * z[rows[0]], miss]
    };
    let sgd = Sgd { learning_rate: 0.02, batch_size: 1, n_epochs: 60, ..Default::default() };
    let off = |w: ArrayView1<f64>| {
        let apart = &w - &best;
        apart.dot(&apart).sqrt()
    };
    for seed in [7, 8, 9] {
        let run = sgd.minimize(&array![0.0, 0.0], 342, gradient, &mut Rng::new(seed))?;
        let mean = mean_place(&run.after_epoch);
        let [last, mean] = [off(run.point()), off(mean.view())].map(|g| show::fixed(g, 1));
        println!("seed {seed}: last place off by {last} g, mean by {mean} g");
    }
    Ok(())
}
