//! A ridge penalty flattens the peak: double descent is what no penalty looks like.

use ndarray::Axis;
use numerics::estimator::Transform;
use numerics::{Result, Rng};
use part2_learning::double_descent::{RandomFeatures, random_feature_errors};

pub fn main() -> Result<()> {
    let digits = data::digits();
    let mut rng = Rng::new(7);
    let order = rng.permutation(1797);
    let features = RandomFeatures::draw(64, 1000, &mut rng)?;
    let part = |rows: &[usize]| -> Result<_> {
        let x = features.transform(&(digits.x.select(Axis(0), rows) / 16.0))?;
        Ok((x, digits.y.select(Axis(0), rows).mapv(|digit| 1.0 - 2.0 * (digit % 2) as f64)))
    };
    let (train, test) = (part(&order[..100])?, part(&order[1000..])?);
    let (train, test) = ((train.0.view(), train.1.view()), (test.0.view(), test.1.view()));
    let sizes = [40, 100, 150, 300, 1000];
    let mut rows = Vec::new();
    for alpha in [0.0, 0.01, 0.1, 1.0] {
        let mut row = vec![show::fixed(alpha, 2)];
        let points = random_feature_errors(train, test, &sizes, alpha)?;
        row.extend(points.iter().map(|point| show::fixed(point.test_error, 3)));
        rows.push(row);
    }
    let mut header = vec!["ridge penalty".to_string()];
    header.extend(sizes.map(|size| format!("{size} features")));
    println!("{}", show::table(&header, &rows));
    Ok(())
}
