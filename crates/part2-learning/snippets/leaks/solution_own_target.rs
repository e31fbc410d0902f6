//! A leak inside the training set: codes that contain a name's own answer, and codes that do not.

use learning::linear_model::LinearRegression;
use ndarray::{Array1, Array2, ArrayView2, Axis, stack};
use numerics::estimator::{Fit, Predict};
use numerics::split::KFold;
use numerics::{Result, Rng};
use part2_learning::leaks::{ending, names_with_targets, out_of_fold_means, target_means};

pub fn main() -> Result<()> {
    const HALF: f64 = 0.5 + 1e-9; // a code of one half, up to rounding, counts as a man's
    let (names, y) = names_with_targets();
    let order = Rng::new(7).permutation(names.len());
    let (test, train) = order.split_at(2000);
    let endings = |rows: &[usize], n: usize| -> Vec<&str> {
        rows.iter().map(|i| ending(&names[*i], n)).collect()
    };
    let (y_train, y_test) = (y.select(Axis(0), train), y.select(Axis(0), test));
    let folds = KFold { n_splits: 5 }.split(train.len())?;
    let (mut own, mut others, mut judged) = (vec![], vec![], vec![]);
    for n in [1, 4] {
        let known = target_means(&endings(train, n), &y_train.to_vec())?;
        own.push(known.encode(&endings(train, n)));
        others.push(out_of_fold_means(&endings(train, n), &y_train.to_vec(), &folds)?);
        judged.push(known.encode(&endings(test, n)));
    }
    let columns = |codes: &[Array1<f64>]| -> Array2<f64> { stack![Axis(1), codes[0], codes[1]] };
    for (name, x) in [("own answer inside", columns(&own)), ("out of fold", columns(&others))] {
        let model = LinearRegression::default().fit(&x, &y_train)?;
        let share = |x: ArrayView2<'_, f64>, y: &Array1<f64>| -> Result<String> {
            let guesses = model.predict(x)?;
            let right = guesses.iter().zip(y).filter(|(p, y)| (**p > HALF) == (**y > HALF)).count();
            Ok(show::fixed(right as f64 / y.len() as f64, 4))
        };
        let held_out = share(columns(&judged).view(), &y_test)?;
        println!("{name:<17}  weights of 1 and 4 letters {}", show::vector(model.coef(), 2));
        println!("  accuracy: training {}, held out {held_out}", share(x.view(), &y_train)?);
    }
    Ok(())
}
