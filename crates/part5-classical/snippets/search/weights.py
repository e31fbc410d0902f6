"""Votes that count alike and distance-weighted votes, from one neighbor to all."""

import data
import numpy as np
import show
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import StandardScaler

K = [1, 5, 15, 50, 100, 242]

x, y = data.penguins_by_species(data.PENGUIN_FEATURES)
right = np.zeros((6, 2))  # of 100 held out, the mean of 25 splits
rng = np.random.default_rng(7)
for _ in range(25):
    order = rng.permutation(len(y))
    held_out, train = order[:100], order[100:]
    z = StandardScaler().fit(x[train]).transform(x)
    for i, k in enumerate(K):
        for j, weights in enumerate(["uniform", "distance"]):
            model = KNeighborsClassifier(k, weights=weights, algorithm="brute")
            answers = model.fit(z[train], y[train]).predict(z[held_out])
            right[i, j] += (answers == y[held_out]).sum() / 25
rows = [show.row(k, (counts, 1)) for k, counts in zip(K, right)]
print("right of 100 held-out penguins, mean of 25 splits")
print(show.table(["k", "alike", "by 1 / distance"], rows))
