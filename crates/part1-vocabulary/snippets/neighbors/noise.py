"""Columns of random numbers beside the penguins' four measurements: the neighbors drown in them."""

import data
import numpy as np
import show
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import StandardScaler

N_NOISE = [0, 4, 20, 100, 1000]

x, y = data.penguins_by_species(data.PENGUIN_FEATURES)
rng = np.random.default_rng(7)
right = np.zeros(5)  # of 10 · 100; each split has noise of its own
for _ in range(10):
    order = rng.permutation(len(y))
    held_out, train = order[:100], order[100:]
    z = StandardScaler().fit(x[train]).transform(x)
    noise = rng.standard_normal((len(y), 1000))  # as spread out as the measurements
    for j, n_noise in enumerate(N_NOISE):
        wide = np.hstack([z, noise[:, :n_noise]])
        model = KNeighborsClassifier(n_neighbors=5, algorithm="brute").fit(wide[train], y[train])
        right[j] += (model.predict(wide[held_out]) == y[held_out]).sum()
for n_noise, n in zip(N_NOISE, right):
    print(f"4 measurements, {n_noise:>4} random columns: {show.fixed(n / 10, 1)} of 100 right")
