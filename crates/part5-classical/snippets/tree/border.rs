//! The border of a tree grown to the end, between 222 penguins of two sexes.
//! kind: figure

use classical::figures::tree_border;
use classical::tree::DecisionTreeClassifier;
use ndarray::Axis;
use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let (x, sex) = data::penguins_by_sex(&["bill_depth_mm", "body_mass_g"])?;
    let male = sex.mapv(|s| usize::from(s > 0.0));
    let order = Rng::new(0).permutation(333);
    let of = |rows: &[usize]| (x.select(Axis(0), rows), male.select(Axis(0), rows));
    let ((x, y), (x_new, y_new)) = (of(&order[..222]), of(&order[222..]));
    let tree = DecisionTreeClassifier { max_depth: Some(12), ..Default::default() };
    let names = (["bill depth (mm)", "body mass (g)"], ["female", "male"]);
    let picture = tree_border(&tree, (&x, &y), (&x_new, &y_new), names)?;
    println!("{}", picture.chart.svg()?);
    Ok(())
}
