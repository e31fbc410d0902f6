//! Ice cream predicts sunburn and does not cause it: importance, and effect.

use classical::tree::DecisionTreeRegressor;
use ndarray::{Array1, Axis, s, stack};
use numerics::{Result, Rng, estimator::Fit};
use part5_classical::importance::lost;

pub fn main() -> Result<()> {
    let mut rng = Rng::new(1);
    let sun = rng.normals(2000); // hours of sun, standardized
    let ice = &sun + &(rng.normals(2000) * 0.5); // what is sold follows the sun
    let luck = rng.normals(2000) * 0.5;
    let burned = |_ice: &Array1<f64>| &sun * 2.0 + &luck; // the world: the ice has no say in it
    let y = burned(&ice);
    let both = stack![Axis(1), ice, sun];
    for (told, columns) in [("ice alone", 1), ("ice and sun", 2)] {
        let x = both.slice(s![.., ..columns]);
        let tree = DecisionTreeRegressor { max_depth: Some(3), ..Default::default() };
        let model = tree.fit(x.slice(s![..1000, ..]), y.slice(s![..1000]))?;
        let (new_x, new_y) = (x.slice(s![1000.., ..]).to_owned(), y.slice(s![1000..]).to_owned());
        let of_ice = lost(&model, &new_x, &new_y, &mut rng)?[0];
        println!("tree on {told:<11}  importance of ice {:>6}", show::fixed(of_ice, 3));
    }
    let change = (burned(&(&ice + 1.0)) - burned(&ice)).sum() / 2000.0;
    println!("sell more ice, and sunburn changes by {}", show::fixed(change, 3));
    Ok(())
}
