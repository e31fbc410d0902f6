"""The species of a penguin by its k nearest neighbors, from one neighbor to the whole flock."""

import data
import numpy as np
import show
from sklearn.dummy import DummyClassifier
from sklearn.neighbors import KNeighborsClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

x, y = data.penguins_by_species(data.PENGUIN_FEATURES)
models = {"most frequent": DummyClassifier()}
for k in [1, 5, 15, 50, 100, 242]:
    neighbors = KNeighborsClassifier(n_neighbors=k, algorithm="brute")
    models[f"k = {k}"] = make_pipeline(StandardScaler(), neighbors)

rng = np.random.default_rng(7)
accuracies = np.zeros((25, 7, 2))  # splits, models, seen and held out
for split in accuracies:
    order = rng.permutation(len(x))
    held_out, train = order[:100], order[100:]
    for shares, model in zip(split, models.values()):
        model.fit(x[train], y[train])
        shares[:] = [model.score(x[part], y[part]) for part in (train, held_out)]
rows = [
    [name, *(show.fixed(share, 3) for share in shares)]
    for name, shares in zip(models, accuracies.mean(axis=0))
]
print(show.table(["model", "242 seen", "100 held out"], rows))
