//! A constant learning rate never comes to rest; a schedule that falls to zero does.

use learning::optim::{Schedule, Sgd};
use ndarray::{ArrayView1, array};
use numerics::{Rng, stats};

const EPOCHS: usize = 60;

pub fn main() -> numerics::Result<()> {
    let flock = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    let z = stats::z_scores(flock.column(0), 0)?;
    let mass_g = flock.column(1);
    let best = array![z.dot(&mass_g) / 342.0, stats::mean(mass_g)?];
    let gradient = |w: ArrayView1<f64>, rows: &[usize]| {
        let miss = 2.0 * (w[0] * z[rows[0]] + w[1] - mass_g[rows[0]]);
        array![miss * z[rows[0]], miss]
    };
    let mut rows = Vec::new();
    for (name, schedule) in [
        ("constant", Schedule::Constant),
        ("half every 15 epochs", Schedule::Staircase { every: 15 * 342, factor: 0.5 }),
        ("inverse of time", Schedule::InverseTime { half_after: 342.0 }),
        ("cosine", Schedule::Cosine { n_steps: EPOCHS * 342, lowest: 0.0 }),
    ] {
        let last = schedule.factor(EPOCHS * 342 - 1)? * 0.02;
        let sgd =
            Sgd { learning_rate: 0.02, batch_size: 1, n_epochs: EPOCHS, schedule, max_norm: None };
        let run = sgd.minimize(array![0.0, 0.0].view(), 342, gradient, &mut Rng::new(7))?;
        let off = |epoch: usize| {
            let apart = &run.after_epoch.row(epoch) - &best;
            show::fixed(apart.dot(&apart).sqrt(), 1)
        };
        let row = [off(1), off(5), off(20), off(EPOCHS), show::fixed(last, 6)];
        rows.push([&[name.to_string()], &row[..]].concat());
    }
    println!("grams between the parameters and the best ones, batches of 1");
    let header = ["schedule", "off after 1", "5", "20", "60 epochs", "last rate"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
