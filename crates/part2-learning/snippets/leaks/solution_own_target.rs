//! A leak inside the training set: codes that contain a name's own answer, and codes that do not.

use learning::{linear_model::LinearRegression, preprocessing::TargetEncoder};
use ndarray::{Array1, Array2, Axis, stack};
use numerics::estimator::{Fit, Predict};
use numerics::{Result, Rng, split::KFold};
use part2_learning::leaks::{ending, names_with_targets};

const HALF: f64 = 0.5 + 1e-9; // a code of one half, up to rounding, counts as a man's

pub fn main() -> Result<()> {
    let (names, y) = names_with_targets();
    let mut test = Rng::new(7).permutation(names.len());
    let train = test.split_off(2000);
    let last = |rows: &[usize], n| rows.iter().map(|i| ending(&names[*i], n)).collect::<Vec<_>>();
    let (y_train, y_test) = (y.select(Axis(0), &train), y.select(Axis(0), &test));
    let folds = KFold { n_splits: 5 }.split(train.len())?;
    let (mut own, mut judged, mut others) = (vec![], vec![], Vec::<Array1<f64>>::new());
    for n in [1, 4] {
        let known = TargetEncoder::default().fit(&last(&train, n), &y_train)?;
        own.push(known.transform(&last(&train, n)));
        judged.push(known.transform(&last(&test, n)));
        // yours: encode each training name by the folds that it is not in
        others.push(TargetEncoder::default().out_of_fold(&last(&train, n), &y_train, &folds)?);
        // end
    }
    let columns = |codes: &[Array1<f64>]| -> Array2<f64> { stack![Axis(1), codes[0], codes[1]] };
    for (name, x) in [("own answer inside", columns(&own)), ("out of fold", columns(&others))] {
        let model = LinearRegression::default().fit(&x, &y_train)?;
        let share = |x: &Array2<f64>, y: &Array1<f64>| -> Result<String> {
            let p = model.predict(x)?;
            let right = p.iter().zip(y).filter(|(p, y)| (**p > HALF) == (**y > HALF)).count();
            Ok(show::fixed(right as f64 / y.len() as f64, 4))
        };
        let (seen, new) = (share(&x, &y_train)?, share(&columns(&judged), &y_test)?);
        println!("{name:<17}  weights of 1 and 4 letters {}", show::vector(model.coef(), 2));
        println!("  accuracy: training {seen}, held out {new}");
    }
    Ok(())
}
