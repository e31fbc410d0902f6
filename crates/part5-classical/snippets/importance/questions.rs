//! Three questions of a tree, and by how much each lowers the variance.

use classical::tree::{DecisionTreeRegressor, LEAF};
use numerics::estimator::Fit;

pub fn main() -> numerics::Result<()> {
    let set = data::diabetes();
    let shallow = DecisionTreeRegressor { max_depth: Some(2), ..Default::default() };
    let model = shallow.fit(&set.x, &set.y)?;
    let tree = model.tree();
    // Patients times the variance of their targets: what is still mixed at a node.
    let mixed = |i: usize| tree.n_node_samples()[i] as f64 * tree.impurity()[i];
    let mut lowered = [0.0; 10];
    let mut rows = Vec::new();
    for i in (0..tree.n_nodes()).filter(|i| tree.feature()[*i] != LEAF) {
        let drop = mixed(i) - mixed(tree.left()[i]) - mixed(tree.right()[i]);
        lowered[tree.feature()[i]] += drop;
        let name = &set.feature_names[tree.feature()[i]];
        let asked = format!("{name} <= {}", show::fixed(tree.threshold()[i], 3));
        let (patients, variance) = (tree.n_node_samples()[i], tree.impurity()[i]);
        rows.push(show::row![asked, patients, (variance, 0), (drop, 0)]);
    }
    println!("{}", show::table(&["question", "patients", "variance", "lowered by"], &rows));
    // The feature importance by impurity (impurity importance): a share of all that was lowered.
    let total: f64 = lowered.iter().sum();
    let shares = lowered.iter().map(|drop| drop / total);
    for (name, share) in set.feature_names.iter().zip(shares).filter(|(_, share)| *share > 0.0) {
        println!("importance of {name:<3}  {}", show::fixed(share, 3));
    }
    Ok(())
}
