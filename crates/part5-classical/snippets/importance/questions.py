"""Three questions of a tree, and by how much each lowers the variance."""

import data
import numpy as np
import show
from sklearn.tree import DecisionTreeRegressor

diabetes = data.diabetes()
tree = DecisionTreeRegressor(max_depth=2).fit(diabetes.data, diabetes.target).tree_
mixed = tree.n_node_samples * tree.impurity  # patients times the variance of their targets
lowered = np.zeros(10)
rows = []
for i in np.flatnonzero(tree.children_left != -1):
    drop = mixed[i] - mixed[tree.children_left[i]] - mixed[tree.children_right[i]]
    lowered[tree.feature[i]] += drop
    name = diabetes.feature_names[tree.feature[i]]
    question = f"{name} <= {show.fixed(tree.threshold[i], 3)}"
    rows.append(show.row(question, tree.n_node_samples[i], (tree.impurity[i], 0), (drop, 0)))
print(show.table(["question", "patients", "variance", "lowered by"], rows))
for name, share in zip(diabetes.feature_names, lowered / lowered.sum()):
    if share > 0:
        print(f"importance of {name:<3}  {show.fixed(share, 3)}")
