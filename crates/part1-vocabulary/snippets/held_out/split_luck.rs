//! One parameter more, the sex: what it gains on seen and on held-out penguins, over 300 splits.

use ndarray::{Array, Array2, Axis, s, stack};
use numerics::{Result, Rng, linalg, stats};

pub fn main() -> Result<()> {
    let (flock, sex) = data::penguins_by_sex(&["flipper_length_mm", "body_mass_g"])?;
    // (n_samples, 4): a 1 for the bias, the flipper, the sex (male 1, female −1), the mass
    let flock = stack![Axis(1), Array::ones(sex.len()), flock.column(0), sex, flock.column(1)];
    let mut rng = Rng::new(7);
    let mut gains_g = [Vec::new(), Vec::new()]; // on the seen, on the held out
    for _ in 0..300 {
        let order = rng.permutation(flock.nrows());
        let [held_out, seen] = [&order[..100], &order[100..]].map(|i| flock.select(Axis(0), i));
        for (gain_g, part) in gains_g.iter_mut().zip([&seen, &held_out]) {
            gain_g.push(error_g(2, &seen, part)? - error_g(3, &seen, part)?);
        }
    }
    let mut rows = Vec::new();
    for (name, g) in ["seen", "held out"].into_iter().zip(&gains_g) {
        let (mean, spread) = (stats::mean(g)?, stats::std_dev(g, 1)?);
        rows.push(show::row![name, (&g[..3], 1), (mean, 1), (spread, 1)]);
    }
    let header = ["gain in g", "split 1", "split 2", "split 3", "mean of 300", "std of 300"];
    println!("{}", show::table(&header, &rows));
    let larger = (0..300).filter(|i| gains_g[1][*i] > gains_g[0][*i]).count();
    println!("the held-out gain is the larger one in {larger} of 300 splits");
    Ok(())
}

/// The error on `part` of a model with the first `n` columns, fitted on the seen penguins.
fn error_g(n: usize, seen: &Array2<f64>, part: &Array2<f64>) -> Result<f64> {
    let parameters = linalg::least_squares(seen.slice(s![.., ..n]), seen.column(3))?;
    let misses_g = part.slice(s![.., ..n]).dot(&parameters) - part.column(3);
    Ok((misses_g.dot(&misses_g) / part.nrows() as f64).sqrt())
}
