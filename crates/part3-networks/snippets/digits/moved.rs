//! The same 510 digits, moved by a pixel or half a pixel: how many are still read rightly.

use learning::neighbors::KNearest;
use networks::figures::{moved, reader};
use numerics::Result;
use numerics::estimator::{Fit, Predict};

pub fn main() -> Result<()> {
    let digits = part3_networks::unseen();
    let network = reader()?;
    let nearest = KNearest { n_neighbors: 1 }.fit(&digits.x_train, &digits.y_train)?;
    let ways = [("as written", 0.0, 0.0), ("half a pixel right", 0.5, 0.0), ("right", 1.0, 0.0)];
    let others = [("left", -1.0, 0.0), ("down", 0.0, 1.0), ("up", 0.0, -1.0)];
    let mut rows = Vec::new();
    for (name, right, down) in ways.into_iter().chain(others) {
        let x = moved(&digits.x_test, right, down)?;
        let answers = [network.predict(&x)?, nearest.predict(&x)?];
        let right = answers.map(|answers| {
            answers.iter().zip(&digits.y_test).filter(|(answer, truth)| answer == truth).count()
        });
        rows.push(show::row![name, right[0], right[1]]);
    }
    println!("{}", show::table(&["moved", "network, of 510", "nearest neighbor"], &rows));
    Ok(())
}
