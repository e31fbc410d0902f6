//! New penguins out of a fitted cloud: a generative model can draw what it has learned.

use classical::discriminant::QuadraticDiscriminant;
use learning::metrics::accuracy;
use ndarray::{Array1, Array2, Axis};
use numerics::estimator::{Fit, Predict};
use numerics::linalg::cholesky;
use numerics::stats::correlation;
use numerics::{Result, Rng};

pub fn main() -> Result<()> {
    let (x, y) = data::penguins_by_species(&["bill_length_mm", "bill_depth_mm"])?;
    let model = QuadraticDiscriminant::default().fit(&x, &y)?;
    let mut rng = Rng::new(1);
    let mut rows = Vec::new();
    for (class, species) in data::Species::ALL.iter().enumerate() {
        let own: Vec<usize> = (0..342).filter(|&i| y[i] == class).collect();
        let mean = model.means().row(class).to_owned();
        let drawn = draw(&mean, &model.covariance(class)?.to_owned(), &mut rng)?;
        for (of, birds) in [("real", x.select(Axis(0), &own)), ("drawn", drawn)] {
            let [length, depth] = [0, 1].map(|j| birds.column(j).mean().unwrap_or(0.0));
            let slant = correlation(birds.column(0), birds.column(1))?;
            let answers = model.predict(&birds)?;
            let share = 100.0 * accuracy(&answers.mapv(|_| class), &answers)?;
            rows.push(show::row![species.name(), of, ([length, depth, slant], 2), (share, 1)]);
        }
    }
    let header = ["species", "birds", "length", "depth", "correlation", "recognized of 100"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

/// A thousand birds: the mean, plus a round cloud pulled into shape by Cholesky's factor.
fn draw(mean: &Array1<f64>, covariance: &Array2<f64>, rng: &mut Rng) -> Result<Array2<f64>> {
    // yours: 1,000 rows of two normal numbers, times the factor turned over, plus the mean
    let round: Array2<f64> = rng.normals((1000, 2));
    Ok(round.dot(&cholesky(covariance)?.t()) + mean)
    // end
}
