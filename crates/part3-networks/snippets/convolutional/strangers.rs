//! A convolutional network and strangers' digits: each writer left out once, moved by a pixel.

use networks::figures::{moved, reader as mlp};
use numerics::{Result, estimator::Predict, stats};
use part3_networks::convolutional::{pictures, reader, tried};

pub fn main() -> Result<()> {
    let names = ["pictures as they are", "second layer residual", "jittered copies"];
    let mut rows = Vec::new();
    for (name, trial) in names.into_iter().zip(tried()?) {
        let seeds: Vec<String> = trial.right.iter().map(|right| show::fixed(*right, 2)).collect();
        rows.push(show::row![name, (stats::mean(&trial.right)?, 2), seeds.join("  ")]);
    }
    println!("{}\n", show::table(&["right of 100", "mean", "each seed"], &rows));

    let digits = part3_networks::unseen();
    let (multilayer, plain, jittered) = (mlp()?, reader(false)?, reader(true)?);
    let mut rows = Vec::new();
    for (name, right, down) in [
        ("as written", 0.0, 0.0),
        ("to the right", 1.0, 0.0),
        ("to the left", -1.0, 0.0),
        ("down", 0.0, 1.0),
        ("up", 0.0, -1.0),
    ] {
        let x = moved(&digits.x_test, right, down)?;
        let images = pictures(&x)?;
        let answers =
            [multilayer.predict(&x)?, plain.predict(&images)?, jittered.predict(&images)?];
        let counts = answers.map(|answers| {
            answers.iter().zip(&digits.y_test).filter(|(answer, truth)| answer == truth).count()
        });
        rows.push(show::row![name, counts[0], counts[1], counts[2]]);
    }
    let header = ["right of 510, moved", "page 11d", "convolutional", "jittered copies"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
