//! Target encoding with longer and longer endings: the training set is told its own answers.

use learning::metrics::accuracy;
use learning::preprocessing::TargetEncoder;
use ndarray::{Array1, Axis};
use numerics::Rng;
use numerics::split::KFold;

pub fn main() -> numerics::Result<()> {
    let (women, men) = (data::female_names(), data::male_names());
    let names = [women, men].concat();
    let order = Rng::new(7).permutation(names.len());
    let y: Array1<f64> = order.iter().map(|&i| f64::from(i < women.len())).collect();
    let (y_held, y_train) = y.view().split_at(Axis(0), 2849);
    // A woman's name is what has an encoding above one half.
    let right = |shares: Array1<f64>| {
        let y = if shares.len() == y_held.len() { y_held } else { y_train };
        let right = accuracy(y, &shares.mapv(|share| f64::from(share > 0.5)))?;
        Ok::<_, numerics::Error>(show::fixed(right, 3))
    };
    let folds = KFold { n_splits: 5 }.split(y_train.len())?;
    let mut rows = Vec::new();
    for (name, length) in [("1", 1), ("2", 2), ("3", 3), ("4", 4), ("whole name", 99)] {
        let ending = |&i: &usize| names[i].to_lowercase().chars().rev().take(length).collect();
        let endings: Vec<String> = order.iter().map(ending).collect();
        let (held_out, train) = endings.split_at(2849);
        let encoder = TargetEncoder::default();
        let model = encoder.fit(train, y_train)?;
        let own = right(model.transform(train))?;
        let others = right(encoder.out_of_fold(train, y_train, &folds)?)?;
        rows.push([name.to_string(), own, others, right(model.transform(held_out))?]);
    }
    let header = ["letters", "training set", "training set, out of fold", "held-out set"];
    println!("{}", show::table(&header, &rows));
    println!("baseline, always a woman's: {}", right(Array1::ones(2849))?);
    Ok(())
}
