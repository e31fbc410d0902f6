//! A model that memorizes is right about all it has seen, even with nothing to learn.

use learning::neighbors::KNearest;
use ndarray::Array1;
use numerics::estimator::{Fit, Predict};
use numerics::{Result, Rng, split::Split};

pub fn main() -> Result<()> {
    let tumors = data::breast_cancer();
    let mut rng = Rng::new(7);
    let mut train = rng.permutation(tumors.x.nrows());
    let test = train.split_off(400);
    let split = Split { train, test };
    let (seen, new) = split.apply(tumors.x.view())?;

    let mut shuffled = tumors.y.to_vec();
    rng.shuffle(&mut shuffled);
    let diagnoses =
        [("true diagnoses", tumors.y.clone()), ("shuffled diagnoses", Array1::from(shuffled))];
    for (name, y) in diagnoses {
        let (y_seen, y_new) = split.apply(y.view())?;
        // All the capacity there is: it stores every tumor with its diagnosis.
        let model = KNearest { n_neighbors: 1 }.fit(&seen, &y_seen)?;
        let right = |answers: Array1<usize>, y: &Array1<usize>| {
            answers.iter().zip(y).filter(|(answer, truth)| answer == truth).count()
        };
        let (right_seen, right_new) =
            (right(model.predict(&seen)?, &y_seen), right(model.predict(&new)?, &y_new));
        println!("{name}");
        println!("  right about tumors it has seen  {right_seen} of 400");
        println!("  right about new tumors          {right_new} of 169");
    }
    Ok(())
}
