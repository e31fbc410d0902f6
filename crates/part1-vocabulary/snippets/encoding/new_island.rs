//! A category that was not in the training set: refused by name, or sent to a row of zeros.
//! twin: none (error-text)

use learning::preprocessing::{OneHotEncoder, Unknown};

pub fn main() -> numerics::Result<()> {
    let training = ["Biscoe", "Dream", "Torgersen"];
    for unknown in [Unknown::Refuse, Unknown::AllZeros] {
        let model = OneHotEncoder { unknown }.fit(&training)?;
        for island in ["Dream", "Torgerson", "Anvers"] {
            match model.transform(&[island]) {
                Ok(row) => println!("{unknown:?}  {island:<9}  {}", show::vector(row, 0)),
                Err(error) => println!("{unknown:?}  {island:<9}  {error}"),
            }
        }
    }
    Ok(())
}
