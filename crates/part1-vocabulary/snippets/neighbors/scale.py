"""The nearest neighbor of 100 held-out penguins, with the same features on three scales."""

import data
import numpy as np
import show
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import StandardScaler

x, y = data.penguins_by_species(data.PENGUIN_FEATURES)
order = np.random.default_rng(7).permutation(len(x))
held_out, train = order[:100], order[100:]

scales = {
    "grams": x,
    "kilograms": x / [1, 1, 1, 1000],
    # The scaler learns from the training set alone.
    "standardized": StandardScaler().fit(x[train]).transform(x),
}
in_grams = None
rows = []
for name, x in scales.items():
    model = KNeighborsClassifier(n_neighbors=1, algorithm="brute").fit(x[train], y[train])
    nearest = model.kneighbors(x[held_out], return_distance=False)
    in_grams = nearest if in_grams is None else in_grams
    other = (nearest != in_grams).sum()
    rows.append([name, str(other), show.fixed(model.score(x[held_out], y[held_out]), 2)])
print(show.table(["mass in", "other neighbor than in grams", "accuracy"], rows))
