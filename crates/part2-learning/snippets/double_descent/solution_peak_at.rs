//! With 75 images the peak has moved once more: the number of features with the largest error.

use ndarray::Axis;
use numerics::estimator::Transform;
use numerics::{Result, Rng};
use part2_learning::double_descent::{RandomFeatures, random_feature_errors};

pub fn main() -> Result<()> {
    let guess: f64 = 75.0; // yours: where the peak is with 75 images
    let digits = data::digits();
    let mut rng = Rng::new(7);
    let order = rng.permutation(1797);
    let x = RandomFeatures::draw(64, 1000, &mut rng)?.transform(&(&digits.x / 16.0))?;
    let y = digits.y.mapv(|digit| 1.0 - 2.0 * (digit % 2) as f64);
    let [train, test] = [&order[..75], &order[1000..]]
        .map(|rows| (x.select(Axis(0), rows), y.select(Axis(0), rows)));

    println!("your guess   {}", show::fixed(guess, 0));
    let (train, test) = ((&train.0, &train.1), (&test.0, &test.1));
    for point in random_feature_errors(train, test, &[25, 50, 75, 100, 150], 0.0)? {
        println!("{:>3} features  {:>6}", point.n_features, show::fixed(point.test_error, 2));
    }
    Ok(())
}
