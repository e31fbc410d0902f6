//! Wines measured again with a little error: no two rows are equal, and the leak is as large.

use learning::neighbors::KNearest;
use learning::preprocessing::StandardScaler;
use ndarray::{Array2, Axis, concatenate, s};
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};
use numerics::split::train_test_indices;
use numerics::{Result, Rng, linalg};
use part2_learning::leaks::{first_occurrences, twins_of_training_rows};

pub fn main() -> Result<()> {
    let wines = data::wine_quality();
    let once = first_occurrences(&wines.x)?;
    let (x, y) = (wines.x.select(Axis(0), &once), wines.y.select(Axis(0), &once));
    let x = StandardScaler.fit(&x)?.transform(&x)?;
    let mut rng = Rng::new(7);
    let again = &x.slice(s![..300, ..]) + &(rng.normals((300, 11)) * 0.01);
    let (more_x, more_y) =
        (concatenate![Axis(0), x, again], concatenate![Axis(0), y, y.slice(s![..300])]);
    for (name, x, y) in [("each wine once", x, y), ("300 of them measured again", more_x, more_y)] {
        let split = train_test_indices(y.len(), 0.25, &mut rng)?;
        let twins = twins_of_training_rows(&split, &x)?.len();
        let ((x_train, x_test), (y_train, y_test)) = (split.apply(&x)?, split.apply(&y)?);
        let y_pred = KNearest { n_neighbors: 1 }.fit(&x_train, &y_train)?.predict(&x_test)?;
        let right = y_pred.iter().zip(&y_test).filter(|(a, b)| a == b).count();
        let squared = linalg::pairwise_squared_distances(&x_test, &x_train)?;
        let near = n_near(&squared);
        println!("{name}");
        println!("  accuracy {}", show::fixed(right as f64 / y_test.len() as f64, 4));
        println!("  equal to a training row {twins}, nearer than 0.1 to one {near}");
    }
    Ok(())
}

fn n_near(squared_distances: &Array2<f64>) -> usize {
    // yours: how many test rows are nearer than 0.1 to some training row
    squared_distances.rows().into_iter().filter(|row| row.iter().any(|d| *d < 0.01)).count()
    // end
}
