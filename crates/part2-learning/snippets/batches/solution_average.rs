//! At a constant learning rate the walk circles the minimum; the mean of its places is inside.

use learning::optim::Sgd;
use ndarray::{ArrayView1, Axis, array, s};
use numerics::{Rng, stats};

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
        let run = sgd.minimize(array![0.0, 0.0].view(), 342, gradient, &mut Rng::new(seed))?;
        let late = run.after_epoch.slice(s![11.., ..]); // the last 50 epochs
        let mean = late.mean_axis(Axis(0)).unwrap_or_default();
        let last = show::fixed(off(run.point()), 1);
        println!(
            "seed {seed}: last place off by {last} g, mean by {}",
            show::fixed(off(mean.view()), 1)
        );
    }
    Ok(())
}
