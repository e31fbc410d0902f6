//! The tree of two levels, drawn.
//! kind: figure

use classical::figures::tree_drawing;
use classical::tree::DecisionTreeClassifier;
use numerics::estimator::Fit;

pub fn main() -> numerics::Result<()> {
    let columns = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"];
    let (x, species) = data::penguins_by_species(&columns)?;
    let tree = DecisionTreeClassifier { max_depth: Some(2), ..Default::default() };
    let names = ["bill length", "bill depth", "flipper", "mass"];
    let model = tree.fit(&x, &species)?;
    let drawing = tree_drawing(model.tree(), &names, &["Adelie", "Chinstrap", "Gentoo"])?;
    println!("{}", drawing.svg()?);
    Ok(())
}
