"""Columns of random numbers beside the penguins' four measurements: the neighbors drown in them."""

import data
import numpy as np
import show
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import StandardScaler

x, y = data.penguins_by_species(data.PENGUIN_FEATURES)
order = np.random.default_rng(7).permutation(len(x))
held_out, train = order[:100], order[100:]
z = StandardScaler().fit(x[train]).transform(x)
noise = np.random.default_rng(8).standard_normal((len(x), 1000))  # as spread out

rows = []
for n_noise in [0, 4, 20, 100, 1000]:
    wide = np.hstack([z, noise[:, :n_noise]])
    model = KNeighborsClassifier(algorithm="brute").fit(wide[train], y[train])
    share = model.score(wide[held_out], y[held_out])
    rows.append([str(4 + n_noise), str(n_noise), show.fixed(share, 2)])
print(show.table(["features", "of them random", "accuracy, held out"], rows))
