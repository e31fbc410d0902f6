//! A decision tree of two levels: its questions in words, and how many birds it sorts right.

use classical::tree::DecisionTreeClassifier;
use numerics::estimator::{Fit, Predict};

const COLUMNS: [&str; 4] = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"];

pub fn main() -> numerics::Result<()> {
    let (x, species) = data::penguins_by_species(&COLUMNS)?;
    let tree = DecisionTreeClassifier { max_depth: Some(2), ..Default::default() };
    let model = tree.fit(&x, &species)?;
    print!("{}", model.to_text(&COLUMNS, &["Adelie", "Chinstrap", "Gentoo"], 2)?);
    let answers = model.predict(&x)?;
    let right = answers.iter().zip(&species).filter(|(answer, truth)| answer == truth).count();
    println!("right {right} of {}", x.nrows());
    Ok(())
}
