//! A ridge penalty flattens the peak: double descent is what no penalty looks like.

use ndarray::Axis;
use numerics::estimator::Transform;
use numerics::{Result, Rng};
use part2_learning::double_descent::{RandomFeatures, random_feature_errors};

pub fn main() -> Result<()> {
    let digits = data::digits();
    let mut rng = Rng::new(7);
    let order = rng.permutation(1797);
    let x = RandomFeatures::draw(64, 1000, &mut rng)?.transform(&(&digits.x / 16.0))?;
    let y = digits.y.mapv(|digit| 1.0 - 2.0 * (digit % 2) as f64);
    let [train, test] = [&order[..100], &order[1000..]]
        .map(|rows| (x.select(Axis(0), rows), y.select(Axis(0), rows)));
    let (train, test) = ((&train.0, &train.1), (&test.0, &test.1));
    let sizes = [40, 100, 150, 300, 1000];
    let mut rows: Vec<Vec<String>> = Vec::new();
    for alpha in [0.0, 0.01, 0.1, 1.0] {
        // yours: a row of alpha and the test errors at the five sizes
        let points = random_feature_errors(train, test, &sizes, alpha)?;
        let errors: Vec<f64> = points.iter().map(|point| point.test_error).collect();
        rows.push(show::row![(alpha, 2), (errors, 3)]);
        // end
    }
    let header = ["ridge penalty", "40 features", "100", "150", "300", "1000"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
