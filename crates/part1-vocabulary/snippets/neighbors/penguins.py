"""The species of a penguin by its k nearest neighbors, from one neighbor to the whole flock."""

import data
import numpy as np
import show
from sklearn.dummy import DummyClassifier
from sklearn.neighbors import KNeighborsClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

x, y = data.penguins_by_species(data.PENGUIN_FEATURES)
order = np.random.default_rng(7).permutation(len(x))
held_out, train = order[:100], order[100:]

models = {"most frequent species": DummyClassifier()}
for k in [1, 5, 15, 50, 100, 242]:
    neighbors = KNeighborsClassifier(n_neighbors=k, algorithm="brute")
    models[f"k = {k}"] = make_pipeline(StandardScaler(), neighbors)
rows = []
for name, model in models.items():
    model.fit(x[train], y[train])
    accuracies = [model.score(x[part], y[part]) for part in (train, held_out)]
    rows.append([name, *(show.fixed(accuracy, 4) for accuracy in accuracies)])
print(show.table(["model", "242 seen", "100 held out"], rows))
