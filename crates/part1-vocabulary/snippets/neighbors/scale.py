"""The nearest neighbor of held-out penguins, with the same features on three scales."""

import data
import numpy as np
import show
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import StandardScaler

x, y = data.penguins_by_species(data.PENGUIN_FEATURES)
rng = np.random.default_rng(7)
other, shares = np.zeros((50, 3)), np.zeros((50, 3))  # 50 splits
for split in range(50):
    order = rng.permutation(len(x))
    held_out, train = order[:100], order[100:]
    # The scaler learns from the training set alone.
    standardized = StandardScaler().fit(x[train]).transform(x)
    for j, scaled in enumerate([x, x / [1, 1, 1, 1000], standardized]):
        model = KNeighborsClassifier(n_neighbors=1, algorithm="brute")
        model.fit(scaled[train], y[train])
        nearest = model.kneighbors(scaled[held_out], return_distance=False)
        in_grams = nearest if j == 0 else in_grams
        other[split, j] = (nearest != in_grams).sum()
        shares[split, j] = model.score(scaled[held_out], y[held_out])
rows = [
    [name, show.fixed(other[:, j].mean(), 1), show.fixed(100 * shares[:, j].mean(), 1)]
    for j, name in enumerate(["grams", "kilograms", "standardized"])
]
print(show.table(["mass in", "of 100 have another neighbor", "of 100 right"], rows))
