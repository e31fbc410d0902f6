//! A forest's Shapley values: all 1,024 sets of ten features, and one walk through each tree.
//! twin: none (rust-library)

use classical::forest::RandomForestRegressor;
use classical::inspection::{ShapTree, TreeShap, shapley_values};
use ndarray::{Array1, Axis};
use numerics::{Result, Rng};

pub fn main() -> Result<()> {
    let set = data::diabetes();
    let forest = RandomForestRegressor { n_trees: 20, min_samples_leaf: 5, ..Default::default() };
    let model = forest.fit(&set.x, &set.y, &mut Rng::new(0))?;
    let trees = model.trees().iter().map(|tree| ShapTree::of_tree(tree, 0));
    let trees = trees.collect::<Result<Vec<_>>>()?;
    let mut all_sets = Array1::zeros(10);
    for tree in &trees {
        let worth = |known: &[bool]| tree.expected(set.x.row(0), known);
        all_sets += &(shapley_values(10, worth)? / 20.0);
    }
    let shap = TreeShap::mean_of(&trees)?;
    let walk = shap.values(&set.x)?;
    let apart = (&walk.row(0) - &all_sets).fold(0.0, |most: f64, d| most.max(d.abs()));
    println!(
        "nodes of all trees         {}",
        show::integer(model.trees().iter().map(|t| t.n_nodes()).sum::<usize>())
    );
    println!("largest difference         {}", show::fixed(apart, 10));
    println!("mean answer                {}", show::fixed(shap.base(), 2));
    let moved = walk.mapv(f64::abs).mean_axis(Axis(0)).unwrap_or_default();
    let rows: Vec<_> = (0..10)
        .map(|j| {
            show::row![&set.feature_names[j], (walk[[0, j]], 1), (walk[[1, j]], 1), (moved[j], 1)]
        })
        .collect();
    println!("{}", show::table(&["feature", "patient 0", "patient 1", "all, without sign"], &rows));
    Ok(())
}
