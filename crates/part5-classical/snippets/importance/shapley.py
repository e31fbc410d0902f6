"""Shapley values of one patient, by the six orders in which three numbers become known."""

from itertools import permutations

import data
import numpy as np
import show
from sklearn.tree import DecisionTreeRegressor

diabetes = data.diabetes()
x = diabetes.data[:, [2, 3, 8]]
names = ["bmi", "bp", "s5"]
tree = DecisionTreeRegressor(max_depth=4, min_samples_leaf=20).fit(x, diabetes.target).tree_
patient = x[2]


def answer(known, node=0):
    """What the tree answers on average where only some numbers are known."""
    yes, no, feature = tree.children_left[node], tree.children_right[node], tree.feature[node]
    if yes == no:
        return tree.value[node, 0, 0]
    if known[feature]:
        return answer(known, yes if patient[feature] <= tree.threshold[node] else no)
    share = tree.n_node_samples[yes] / tree.n_node_samples[node]
    return share * answer(known, yes) + (1 - share) * answer(known, no)


shares = np.zeros(3)
for order in permutations(range(3)):
    known = [False, False, False]
    path = [answer(known)]
    for feature in order:
        known[feature] = True
        path.append(answer(known))
        shares[feature] += (path[-1] - path[-2]) / 6
    print(f"{' → '.join(f'{names[j]:<3}' for j in order)}  {show.vector(path, 1)}")
print("the patient ", show.vector(patient, 2))
print("shares of", ", ".join(names), "", show.vector(shares, 3))
mean = answer([False] * 3)
print("mean", show.fixed(mean, 3), "+ shares =", show.fixed(mean + shares.sum(), 3))
