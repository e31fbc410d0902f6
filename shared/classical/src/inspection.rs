//! What a fitted model looks at: permutation importance, partial dependence, Shapley values.
//!
//! Permutation importance and partial dependence ask any model, through a closure. Shapley values by their definition ask any
//! function of a set; [`TreeShap`] finds those of trees fast.

mod partial;
mod permutation;
mod shap_tree;
mod shapley;
mod tree_shap;

pub use partial::{PartialDependence, grid_of, partial_dependence};
pub use permutation::{
    PermutationImportance, permutation_importance, permutation_importance_of_groups,
};
pub use shap_tree::{Asks, ShapNode, ShapTree};
pub use shapley::shapley_values;
pub use tree_shap::TreeShap;
