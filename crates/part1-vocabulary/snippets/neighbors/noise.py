"""Columns of random numbers beside the penguins' four measurements: the neighbors drown in them."""

import data
import numpy as np
import show
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import StandardScaler

N_NOISE = [0, 4, 20, 100, 1000]

x, y = data.penguins_by_species(data.PENGUIN_FEATURES)
rng = np.random.default_rng(7)
shares = np.zeros((10, 5))  # 10 splits, each with noise of its own
for share in shares:
    order = rng.permutation(len(x))
    held_out, train = order[:100], order[100:]
    z = StandardScaler().fit(x[train]).transform(x)
    noise = rng.standard_normal((len(x), 1000))  # as spread out as the measurements
    for j, n_noise in enumerate(N_NOISE):
        wide = np.hstack([z, noise[:, :n_noise]])
        model = KNeighborsClassifier(algorithm="brute").fit(wide[train], y[train])
        share[j] = model.score(wide[held_out], y[held_out])
rows = [
    [str(4 + n_noise), str(n_noise), show.fixed(mean, 3)]
    for n_noise, mean in zip(N_NOISE, shares.mean(axis=0))
]
print(show.table(["features", "of them random", "accuracy, held out"], rows))
