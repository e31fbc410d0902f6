//! Two columns that carry the same hide one another: each alone is shuffled, then both as one.
//! twin: none (rust-library)

use classical::forest::RandomForestRegressor;
use classical::inspection::permutation_importance_of_groups;
use learning::metrics::r_squared;
use ndarray::{Array1, ArrayView2, Axis, concatenate, s};
use numerics::{Result, Rng, estimator::Predict};

pub fn main() -> Result<()> {
    let set = data::diabetes();
    let together = vec![vec![2], vec![10], vec![2, 10]]; // bmi, its twin, both by the same rows
    for (told, columns, groups) in [("alone", 10, vec![vec![2]]), ("with a twin", 11, together)] {
        let mut sums = Array1::<f64>::zeros(1 + groups.len());
        for seed in 0..10 {
            let mut rng = Rng::new(seed);
            // Weighed and measured once more, by a doctor who is off by half a unit.
            let again = &set.x.column(2) + &(rng.normals(442) * 0.5);
            let x = concatenate![Axis(1), set.x, again.insert_axis(Axis(1))];
            let x = x.slice(s![.., ..columns]);
            let rows = rng.permutation(442);
            let part = |rows: &[usize]| (x.select(Axis(0), rows), set.y.select(Axis(0), rows));
            let ((x, y), (new_x, new_y)) = (part(&rows[..300]), part(&rows[300..]));
            let forest = RandomForestRegressor { n_trees: 50, ..Default::default() };
            let model = forest.fit(&x, &y, &mut rng)?;
            let score = |x: ArrayView2<f64>| r_squared(&new_y, &model.predict(x)?);
            let found = permutation_importance_of_groups(&new_x, &groups, score, 5, &mut rng)?;
            sums[0] += found.baseline() / 10.0;
            sums.slice_mut(s![1..]).scaled_add(0.1, &found.mean());
        }
        let (r2, lost) = (show::fixed(sums[0], 3), show::vector(sums.slice(s![1..]), 3));
        println!("bmi {told:<11}  R² {r2}  lost by shuffling {lost}");
    }
    Ok(())
}
