//! A column of random numbers: its impurity importance and its permutation importance.
//! twin: none (rust-library)

use classical::forest::RandomForestRegressor;
use ndarray::{Array2, Axis, concatenate};
use numerics::{Result, Rng};
use part5_classical::importance::lost;

pub fn main() -> Result<()> {
    let set = data::diabetes();
    let mut sums = Array2::<f64>::zeros((3, 11));
    for seed in 0..5 {
        let mut rng = Rng::new(seed);
        let x = concatenate![Axis(1), set.x, rng.normals((442, 1))];
        let rows = rng.permutation(442);
        let part = |rows: &[usize]| (x.select(Axis(0), rows), set.y.select(Axis(0), rows));
        let ((x, y), (new_x, new_y)) = (part(&rows[..300]), part(&rows[300..]));
        let forest = RandomForestRegressor { n_trees: 50, ..Default::default() };
        let model = forest.fit(&x, &y, &mut rng)?;
        sums.row_mut(0).scaled_add(0.2, &model.importances());
        sums.row_mut(1).scaled_add(0.2, &lost(&model, &x, &y, &mut rng)?);
        sums.row_mut(2).scaled_add(0.2, &lost(&model, &new_x, &new_y, &mut rng)?);
    }
    let names = set.feature_names.iter().map(String::as_str).chain(["random"]);
    let line = |(name, j): (&str, usize)| {
        show::row![name, (sums[[0, j]], 3), (sums[[1, j]], 3), (sums[[2, j]], 3)]
    };
    let rows: Vec<_> = names.zip(0..11).map(line).collect();
    println!("{}", show::table(&["feature", "impurity", "shuffled, own", "shuffled, new"], &rows));
    Ok(())
}
