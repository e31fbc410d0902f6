//! Three models of body mass, judged on the penguins they learned from and on penguins held out.

use numerics::{Result, Rng, stats};
use part1_vocabulary::fitting::best_line;

const COLUMNS: [&str; 4] = ["flipper_length_mm", "bill_length_mm", "bill_depth_mm", "body_mass_g"];

/// From a penguin's measurements to its mass in g.
type Model<'a> = dyn Fn(&[f64]) -> f64 + 'a;

pub fn main() -> Result<()> {
    let flock = data::penguins_matrix(&COLUMNS)?;
    let order = Rng::new(7).permutation(flock.nrows());
    let (held_out, train) = order.split_at(100);
    let seen = flock.select(ndarray::Axis(0), train);
    let mean_g = stats::mean(seen.column(3))?;
    let (weight, bias) = best_line(seen.column(0), seen.column(3))?;
    // The memory looks for a seen penguin with exactly these three measurements.
    let remembered = |p: &[f64]| seen.rows().into_iter().find(|q| (0..3).all(|j| q[j] == p[j]));
    let baseline = |_: &[f64]| mean_g;
    let line = |p: &[f64]| weight * p[0] + bias;
    let memory = |p: &[f64]| remembered(p).map_or(mean_g, |q| q[3]);
    let models: [(&str, &Model); 3] =
        [("baseline: the mean", &baseline), ("line", &line), ("memory", &memory)];

    // The root of the mean squared miss, in g.
    let error_g = |model: &Model, rows: &[usize]| {
        let misses = rows.iter().map(|i| model(&flock.row(*i).to_vec()) - flock[[*i, 3]]);
        let squares: Vec<f64> = misses.map(|miss| miss * miss).collect();
        Ok(show::fixed(stats::mean(&squares)?.sqrt(), 0))
    };
    let mut rows = Vec::new();
    for (name, model) in models {
        rows.push([name.to_string(), error_g(model, train)?, error_g(model, held_out)?]);
    }
    // The last column shows generalization.
    let header = ["model", "error g on 242 seen", "error g on 100 held out"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
