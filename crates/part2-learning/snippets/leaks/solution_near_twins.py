"""Wines measured again with a little error: no two rows are equal, and the leak is as large."""

import data
import numpy as np
import show
from scipy.spatial.distance import cdist

wines = data.wine_quality()
once = np.sort(np.unique(wines.data, axis=0, return_index=True)[1])
x, y = wines.data[once], wines.target[once]
x = (x - x.mean(axis=0)) / x.std(axis=0)
rng = np.random.default_rng(7)
again = x[:300] + rng.standard_normal((300, 11)) * 0.01
for name, x, y in [
    ("each wine once", x, y),
    ("300 of them measured again", np.vstack([x, again]), np.concatenate([y, y[:300]])),
]:
    order = rng.permutation(len(y))
    n_test = int(np.ceil(len(y) / 4))
    test, train = order[:n_test], order[n_test:]
    distances = cdist(x[test], x[train])
    right = y[train][distances.argmin(axis=1)] == y[test]
    twins, near = (distances == 0).any(axis=1).sum(), (distances < 0.1).any(axis=1).sum()
    print(name)
    print("  accuracy", show.fixed(right.mean(), 4))
    print(f"  equal to a training row {twins}, nearer than 0.1 to one {near}")
