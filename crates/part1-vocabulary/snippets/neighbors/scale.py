"""The nearest neighbor of held-out penguins, with the same features on three scales."""

import data
import numpy as np
import show
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import StandardScaler

grams, y = data.penguins_by_species(data.PENGUIN_FEATURES)  # mass is the last
kilograms = grams / [1, 1, 1, 1000]
right = np.zeros(3)  # of 50 · 100
rng = np.random.default_rng(7)
for _ in range(50):
    order = rng.permutation(len(y))
    held_out, train = order[:100], order[100:]
    # The scaler learns from the training set alone.
    standardized = StandardScaler().fit(grams[train]).transform(grams)
    for j, x in enumerate([grams, kilograms, standardized]):
        model = KNeighborsClassifier(n_neighbors=1, algorithm="brute").fit(x[train], y[train])
        right[j] += (model.predict(x[held_out]) == y[held_out]).sum()
for scale, n in zip(["mass in grams", "mass in kilograms", "standardized"], right):
    print(f"{scale:<18} {show.fixed(n / 50, 1)} of 100 right")
