//! What explodes at the peak is variance: ten training sets, their errors taken apart.

use ndarray::{Array2, Axis, s};
use numerics::estimator::Transform;
use numerics::{Result, Rng};
use part2_learning::bias_variance::decompose;
use part2_learning::double_descent::{RandomFeatures, minimum_norm};

pub fn main() -> Result<()> {
    let digits = data::digits();
    let mut rng = Rng::new(7);
    let mut order = rng.permutation(1797);
    let x = RandomFeatures::draw(64, 1000, &mut rng)?.transform(&(&digits.x / 16.0))?;
    let y = digits.y.mapv(|digit| 1.0 - 2.0 * (digit % 2) as f64);
    let test = order.split_off(1000);
    let (x_test, y_test) = (x.select(Axis(0), &test), y.select(Axis(0), &test));

    let mut rows = Vec::new();
    for n_features in [20, 60, 110, 300] {
        let mut predictions = Array2::zeros((10, test.len()));
        for mut prediction in predictions.rows_mut() {
            rng.shuffle(&mut order);
            let train = &order[..100];
            let x_train = x.slice(s![.., ..n_features]).select(Axis(0), train);
            let weights = minimum_norm(&x_train, &y.select(Axis(0), train), 0.0)?;
            prediction.assign(&x_test.slice(s![.., ..n_features]).dot(&weights));
        }
        let parts = decompose(&predictions, &y_test)?;
        rows.push(show::row![n_features, ([parts.bias_squared, parts.variance, parts.error], 2)]);
    }
    println!("{}", show::table(&["features", "bias² and noise", "variance", "test error"], &rows));
    Ok(())
}
