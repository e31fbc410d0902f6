//! Test error over the number of random features: a valley, a peak, a deeper descent.
//! kind: figure

use ndarray::Axis;
use numerics::estimator::Transform;
use numerics::{Result, Rng};
use part2_learning::double_descent::{RandomFeatures, random_feature_errors};
use show::figure::{Color, Figure};

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
    let (train, test) = ((&train.0, &train.1), (&test.0, &test.1));
    let sizes: Vec<usize> = (10..200).step_by(10).chain((200..=400).step_by(40)).collect();
    let points = random_feature_errors(train, test, &sizes, 0.0)?;
    let training = points.iter().map(|p| (p.n_features, p.training_error)).collect::<Vec<_>>();
    let testing = points.iter().map(|p| (p.n_features, p.test_error)).collect::<Vec<_>>();
    let figure = Figure::new(
        "Two descents",
        "Training and test error over the number of random features, 100 training images.",
    );
    let figure = figure.x_label("random features").y_label("mean squared error");
    let figure = figure.x_range(0.0, 400.0).y_range(0.0, 3.0);
    let figure = figure.line("training", Color::Blue, &training);
    let figure = figure.line("test", Color::Orange, &testing);
    let figure = figure.vline(100.0, "interpolation threshold");
    println!("{}", figure.svg()?);
    Ok(())
}
