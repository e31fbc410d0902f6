"""Handwritten digits read by their nearest neighbors, and the ones that were misread."""

import data
import numpy as np
from sklearn.neighbors import KNeighborsClassifier

x, y = data.digits().data, data.digits().target
order = np.random.default_rng(7).permutation(len(y))
held_out, train = order[:500], order[500:]
for k in [1, 3]:
    model = KNeighborsClassifier(n_neighbors=k, algorithm="brute").fit(x[train], y[train])
    read = model.predict(x[held_out])
    misread = [f"{a}→{b}" for a, b in zip(y[held_out], read) if a != b]
    print(f"k = {k}: misread {len(misread)} of 500, {' '.join(misread)}")
