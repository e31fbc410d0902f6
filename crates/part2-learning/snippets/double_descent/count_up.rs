//! Double descent: past the interpolation threshold the test error falls a second time.

use ndarray::{Axis, s};
use numerics::estimator::Transform;
use numerics::{Result, Rng, linalg};
use part2_learning::double_descent::{RandomFeatures, random_feature_errors};

pub fn main() -> Result<()> {
    let digits = data::digits();
    let mut rng = Rng::new(7);
    let order = rng.permutation(1797);
    let features = RandomFeatures::draw(64, 1000, &mut rng)?;
    let part = |rows: &[usize]| -> Result<_> {
        let x = features.transform(&(digits.x.select(Axis(0), rows) / 16.0))?;
        // 1 for an even digit, −1 for an odd one.
        let y = digits.y.select(Axis(0), rows).mapv(|digit| 1.0 - 2.0 * (digit % 2) as f64);
        Ok((x, y))
    };
    let (train, test) = (part(&order[..100])?, part(&order[1000..])?);
    let sizes = [10, 20, 40, 60, 90, 100, 110, 150, 300, 1000];
    let (train, test) = ((train.0.view(), train.1.view()), (test.0.view(), test.1.view()));
    let mut rows = Vec::new();
    for point in random_feature_errors(train, test, &sizes, 0.0)? {
        rows.push([
            point.n_features.to_string(),
            linalg::rank(train.0.slice(s![.., ..point.n_features]))?.to_string(),
            show::fixed(point.training_error, 3),
            show::fixed(point.test_error, 3),
        ]);
    }
    println!(
        "{}",
        show::table(&["features", "independent", "training error", "test error"], &rows)
    );
    Ok(())
}
