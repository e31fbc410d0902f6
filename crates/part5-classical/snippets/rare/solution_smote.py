"""SMOTE by hand: new excellent wines between one and its nearest of the same class."""

import data
import numpy as np
import show
from sklearn.neighbors import NearestNeighbors

wines = data.wine_quality()
x = wines.data[wines.target == 8][:, [8, 10]]  # 18 wines: pH, alcohol in %
nearest = NearestNeighbors(n_neighbors=3).fit(x).kneighbors(return_distance=False)
rng = np.random.default_rng(7)
for _ in range(4):
    i = rng.integers(18)
    j = nearest[i, rng.integers(3)]
    new = x[i] + (x[j] - x[i]) * rng.random()
    a, new, b = (show.vector(row, 2) for row in (x[i], new, x[j]))
    print(f"from {a} to {b}: {new}")
