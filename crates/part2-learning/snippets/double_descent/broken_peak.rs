//! On 50, 100 or 200 images the peak moves with them: it is where features equal images.

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
    let test = part(&order[1000..])?;
    let sizes = [25, 50, 75, 100, 150, 200, 250, 300];
    let mut rows = Vec::new();
    for n_train in [50, 100, 200] {
        let train = part(&order[..n_train])?;
        let (train, test) = ((train.0.view(), train.1.view()), (test.0.view(), test.1.view()));
        let mut row = vec![n_train.to_string()];
        let points = random_feature_errors(train, test, &sizes, 0.0)?;
        row.extend(points.iter().map(|point| show::fixed(point.test_error, 2)));
        rows.push(row);
    }
    let mut header = vec!["images".to_string()];
    header.extend(sizes.map(|size| size.to_string()));
    println!("test error by the number of features");
    println!("{}", show::table(&header, &rows));
    Ok(())
}
