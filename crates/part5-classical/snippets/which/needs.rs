//! A column in other units, and a hole: what each classifier makes of them on the wines.
//! twin: none (rust-library)

use classical::svm::LinearSvc;
use ndarray::{Array2, Axis};
use numerics::estimator::Predict;
use numerics::{Result, Rng};
use part5_classical::which::{CLASSIFIERS, probabilities, split, standardized_table, surest};

pub fn main() -> Result<()> {
    let (x, y) = standardized_table("wine")?;
    let (seen, new) = split(178, 1);
    let [y_seen, y_new] = [&seen, &new].map(|rows| y.select(Axis(0), rows));
    let right = |name: &str, x: &Array2<f64>| -> Result<usize> {
        let [x_seen, x_new] = [&seen, &new].map(|rows| x.select(Axis(0), rows));
        let rng = &mut Rng::new(1);
        if name == "linear SVM" {
            let model = LinearSvc { c: 0.01, n_epochs: 100 }.fit(&x_seen, &y_seen, rng)?;
            return Ok(model.predict(&x_new)?.iter().zip(&y_new).filter(|(a, b)| a == b).count());
        }
        let p = probabilities((name, 0, false), (&x_seen, &y_seen), &x_new, rng)?;
        Ok(surest(&p, y_new.view()).1.iter().sum())
    };
    let mut rows = Vec::new();
    for name in CLASSIFIERS {
        let (mut mean, mut holes) = (0.0, x.clone());
        for column in 0..13 {
            let mut x = x.clone();
            x.column_mut(column).mapv_inplace(|value| 1000.0 * value);
            mean += right(name, &x)? as f64 / 13.0;
        }
        holes[[seen[0], 0]] = f64::NAN;
        let hole = if right(name, &holes).is_ok() { "taken" } else { "refused" };
        rows.push(show::row![name, right(name, &x)?, (mean, 1), hole]);
    }
    let header = ["right of 60", "one scale", "a column × 1,000", "a hole"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
