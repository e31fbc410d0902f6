"""The same 569 tumors, drawn again eight times: each draw makes another first question."""

import data
import numpy as np
import show
from sklearn.tree import DecisionTreeClassifier

tumors = data.breast_cancer()
rows = []
for seed in range(8):
    drawn = np.random.default_rng(seed).choice(569, 569)  # as many as there are, put back each time
    tree = DecisionTreeClassifier(max_depth=1).fit(tumors.data[drawn], tumors.target[drawn]).tree_
    rows.append(show.row(seed, tumors.feature_names[tree.feature[0]], (tree.threshold[0], 3)))
print(show.table(["draw", "first question", "at most"], rows))
