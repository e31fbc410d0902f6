//! Double descent: past the interpolation threshold the test error falls a second time.

use ndarray::Axis;
use numerics::estimator::Transform;
use numerics::{Result, Rng};
use part2_learning::double_descent::{RandomFeatures, random_feature_errors};

pub fn main() -> Result<()> {
    let digits = data::digits();
    let mut rng = Rng::new(7);
    let order = rng.permutation(1797);
    // 1,000 random features of each picture; 1 for an even digit, −1 for an odd one.
    let x = RandomFeatures::draw(64, 1000, &mut rng)?.transform(&(&digits.x / 16.0))?;
    let y = digits.y.mapv(|digit| 1.0 - 2.0 * (digit % 2) as f64);
    let [train, test] = [&order[..100], &order[1000..]]
        .map(|rows| (x.select(Axis(0), rows), y.select(Axis(0), rows)));

    let sizes = [10, 20, 40, 60, 90, 100, 110, 150, 300, 1000];
    let (train, test) = ((&train.0, &train.1), (&test.0, &test.1));
    let mut rows = Vec::new();
    for point in random_feature_errors(train, test, &sizes, 0.0)? {
        rows.push(show::row![point.n_features, ([point.training_error, point.test_error], 3)]);
    }
    println!("{}", show::table(&["features", "training error", "test error"], &rows));
    Ok(())
}
