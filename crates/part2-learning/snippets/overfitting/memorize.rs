//! A model that memorizes is right about all it has seen, even with nothing to learn.

use learning::neighbors::KNearest;
use ndarray::{Array1, Array2};
use numerics::estimator::{Fit, Predict};
use numerics::{Result, Rng, split::Split};

pub fn main() -> Result<()> {
    let tumors = data::breast_cancer();
    let mut rng = Rng::new(7);
    let mut train = rng.permutation(tumors.x.nrows());
    let test = train.split_off(400);
    let split = Split { train, test };
    let (seen, new) = split.apply(&tumors.x)?;
    let mut shuffled = tumors.y.clone();
    rng.shuffle(shuffled.as_slice_mut().unwrap_or_default());

    let mut rows = Vec::new();
    for (diagnoses, y) in [("true", &tumors.y), ("shuffled", &shuffled)] {
        let (y_seen, y_new) = split.apply(y)?;
        // All the capacity there is: it stores every tumor with its diagnosis.
        let memory = KNearest { n_neighbors: 1 }.fit(&seen, &y_seen)?;
        let n_right = |x: &Array2<f64>, y: &Array1<usize>| -> Result<usize> {
            Ok(memory.predict(x)?.iter().zip(y).filter(|(answer, truth)| answer == truth).count())
        };
        rows.push(show::row![diagnoses, n_right(&seen, &y_seen)?, n_right(&new, &y_new)?]);
    }
    println!("{}", show::table(&["diagnoses", "right of 400 seen", "right of 169 new"], &rows));
    Ok(())
}
