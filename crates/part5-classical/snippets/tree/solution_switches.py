"""One switch on, not both: a first question that gains nothing, and a tree that is right."""

import numpy as np
import show
from sklearn.tree import DecisionTreeClassifier

x = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
y = np.array([0, 1, 1, 0])
stump = DecisionTreeClassifier(max_depth=1, random_state=0).fit(x, y).tree_
after = stump.impurity[1:] @ stump.n_node_samples[1:] / 4
print("Gini before", show.fixed(stump.impurity[0], 2), " after", show.fixed(after, 2))
for least in [0.0, 0.01]:
    model = DecisionTreeClassifier(min_impurity_decrease=least, random_state=0).fit(x, y)
    right = (model.predict(x) == y).sum()
    leaves, least = model.get_n_leaves(), show.fixed(least, 2)
    print(f"a split must gain {least}: {leaves} leaves, {right} of 4 right")
