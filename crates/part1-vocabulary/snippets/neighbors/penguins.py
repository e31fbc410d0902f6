"""The species of a penguin by its k nearest neighbors, from one neighbor to the whole flock."""

import data
import numpy as np
import show
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import StandardScaler

K = [1, 5, 15, 50, 100, 242]

x, y = data.penguins_by_species(data.PENGUIN_FEATURES)
right = np.zeros((6, 2))  # the mean of 25 splits
rng = np.random.default_rng(7)
for _ in range(25):
    order = rng.permutation(len(y))
    held_out, train = order[:100], order[100:]
    z = StandardScaler().fit(x[train]).transform(x)
    for i, k in enumerate(K):
        model = KNeighborsClassifier(n_neighbors=k, algorithm="brute").fit(z[train], y[train])
        answers = model.predict(z)
        for j, part in enumerate([train, held_out]):
            right[i, j] += (answers[part] == y[part]).sum() / 25
rows = [show.row(k, (counts, 1)) for k, counts in zip(K, right)]
print(show.table(["k", "right of 242 seen", "right of 100 held out"], rows))
