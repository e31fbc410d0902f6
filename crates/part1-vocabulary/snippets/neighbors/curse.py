"""The curse of dimensionality: 500 random points in a cube, and how alike their distances are."""

import data
import numpy as np
import show
from scipy.spatial.distance import cdist


def row(name, points, edge):
    """The distances of the first point to the 500 others."""
    others = cdist(points[:1], points[1:])
    near, far = others.min(), others.max()
    return [name, edge, *(show.fixed(value, 4) for value in (near, far, near / far))]


rows = []
for n_features in [1, 2, 10, 64, 1000]:
    points = np.random.default_rng(7).random((501, n_features))
    # The edge of a small cube that holds one hundredth of the large one.
    edge = 0.01 ** (1 / n_features)
    rows.append(row(f"random, {n_features}", points, show.fixed(edge, 4)))
rows.append(row("digits, 64", data.digits().data[:501], "–"))
header = ["points, features", "edge for 1 %", "nearest", "farthest", "nearest / farthest"]
print(show.table(header, rows))
