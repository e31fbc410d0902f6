//! A cloud for each species, with three covariances: without slant, its own, one for all.

use ndarray::{Array1, Array2, Axis};
use numerics::linalg::{determinant, solve};
use numerics::{Result, Rng, functions::log_softmax};

pub fn main() -> Result<()> {
    let (x, y) = data::penguins_by_species(&["bill_length_mm", "bill_depth_mm"])?;
    let mut means = [[0.0; 2]; 3];
    for seed in 1..=20 {
        let order = Rng::new(seed).permutation(342);
        let (train, test) = order.split_at(171);
        let clouds = [0, 1, 2].map(|species| {
            let own: Vec<usize> = train.iter().copied().filter(|&i| y[i] == species).collect();
            let mean = x.select(Axis(0), &own).mean_axis(Axis(0)).unwrap_or_default();
            let away = &x.select(Axis(0), &own) - &mean;
            (own.len() as f64 / 171.0, mean, away.t().dot(&away) / own.len() as f64)
        });
        let pooled = clouds.iter().fold(Array2::zeros((2, 2)), |sum, c| sum + &c.2 * c.0);
        for (kind, means) in means.iter_mut().enumerate() {
            for &i in test {
                let score = |(share, mean, own): &(f64, Array1<f64>, Array2<f64>)| {
                    let diagonal = Array2::from_diag(&own.diag());
                    let s = [&diagonal, own, &pooled][kind];
                    let away = &x.row(i) - mean;
                    let squared = away.dot(&solve(s, &away)?);
                    Ok(libm::log(*share) - 0.5 * (libm::log(determinant(s)?) + squared))
                };
                let log_p = log_softmax(&clouds.iter().map(score).collect::<Result<Vec<_>>>()?);
                means[0] += f64::from(log_p.iter().all(|p| *p <= log_p[y[i]])) / 34.2;
                means[1] -= log_p[y[i]] / 3420.0;
            }
        }
    }
    let names = ["diagonal", "its own", "one for all"];
    let rows = [0, 1, 2].map(|k| show::row![names[k], (means[k][0], 1), (means[k][1], 3)]);
    println!("{}", show::table(&["covariance", "right of 100", "log loss"], &rows));
    Ok(())
}
