//! Target encoding with longer and longer endings: the training set is told its own answers.

use std::collections::BTreeMap;

use learning::preprocessing::TargetEncoder;
use ndarray::Array1;
use numerics::{Rng, split::KFold};

pub fn main() -> numerics::Result<()> {
    let (women, men) = (data::female_names(), data::male_names());
    let names = [women, men].concat();
    let order = Rng::new(7).permutation(names.len());
    let y: Vec<f64> = order.iter().map(|&i| f64::from(i < women.len())).collect();
    let (y_held, y_train) = y.split_at(2849);
    let (encoder, folds) = (TargetEncoder::default(), KFold { n_splits: 5 }.split(y_train.len())?);
    for (letters, length) in [("1", 1), ("2", 2), ("3", 3), ("4", 4), ("whole", 99)] {
        let ending = |&i: &usize| names[i].to_lowercase().chars().rev().take(length).collect();
        let endings: Vec<String> = order.iter().map(ending).collect();
        let (held_out, train) = endings.split_at(2849);
        let model = encoder.fit(train, y_train)?;
        let own = accuracy(model.transform(train), y_train);
        let others = accuracy(encoder.out_of_fold(train, y_train, &folds)?, y_train);
        let unseen = accuracy(model.transform(held_out), y_held);
        println!("letters {letters:<5}  training {own}, out of fold {others}, held out {unseen}");
    }
    println!("baseline, always a woman's: {}", accuracy(Array1::ones(2849), y_held));

    let seen: BTreeMap<_, _> = order[2849..].iter().map(|&i| (names[i], i < women.len())).collect();
    let same_list = |&i: &usize| Some(*seen.get(names[i])? == (i < women.len()));
    let known: Vec<bool> = order[..2849].iter().filter_map(same_list).collect();
    let same = known.iter().filter(|same| **same).count();
    println!("held-out names seen in training: {}, from the same list {same}", known.len());
    Ok(())
}

/// The accuracy of "a woman's name where the encoding is above one half".
fn accuracy(shares: Array1<f64>, y: &[f64]) -> String {
    let right = shares.iter().zip(y).filter(|(share, y)| (**share > 0.5) == (**y > 0.5)).count();
    show::fixed(right as f64 / y.len() as f64, 3)
}
