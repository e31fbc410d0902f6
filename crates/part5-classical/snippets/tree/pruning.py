"""Cost-complexity pruning: trees grown to the end, then cut at a price for each leaf."""

import data
import numpy as np
import show
from sklearn.tree import DecisionTreeClassifier

x, sex = data.penguins_by_sex(["bill_depth_mm", "body_mass_g"])
male = (sex > 0).astype(int)
rows = []
for alpha in [0.0, 0.01, 0.02, 0.05, 0.2]:
    results = []
    for seed in range(20):
        seen, new = np.split(np.random.default_rng(seed).permutation(333), [222])
        tree = DecisionTreeClassifier(ccp_alpha=alpha, random_state=0).fit(x[seen], male[seen])
        results.append([tree.get_n_leaves(), (tree.predict(x[new]) == male[new]).sum()])
    rows.append(show.row((alpha, 2), (np.mean(results, axis=0), 0)))
print(show.table(["alpha", "leaves", "right of 111 new"], rows))
