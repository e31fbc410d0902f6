//! On 50, 100 or 200 images the peak moves with them: it is where features equal images.

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
    let part = |rows: &[usize]| (x.select(Axis(0), rows), y.select(Axis(0), rows));
    let test = part(&order[1000..]);

    let sizes = [25, 50, 75, 100, 150, 200, 250, 300];
    let mut rows = Vec::new();
    for n_images in [50, 100, 200] {
        let train = part(&order[..n_images]);
        let (train, test) = ((&train.0, &train.1), (&test.0, &test.1));
        let points = random_feature_errors(train, test, &sizes, 0.0)?;
        let errors: Vec<f64> = points.iter().map(|point| point.test_error).collect();
        rows.push(show::row![n_images, (errors, 2)]);
    }
    println!("test error, by images and by features");
    let header = ["images", "25", "50", "75", "100", "150", "200", "250", "300"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
