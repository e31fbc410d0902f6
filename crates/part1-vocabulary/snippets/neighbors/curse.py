"""The curse of dimensionality: 500 random points in a cube, and how alike their distances are."""

import data
import numpy as np
import show
from scipy.spatial.distance import cdist


def nearest_and_farthest(points):
    """The smallest and the largest distance from the first point to the 500 others."""
    others = cdist(points[:1], points[1:])
    return others.min(), others.max()


rows = []
for d in [1, 2, 10, 64, 1000]:
    # The side of a small cube that holds one hundredth of the large one.
    side = 0.01 ** (1 / d)
    near, far = nearest_and_farthest(np.random.default_rng(7).random((501, d)))
    rows.append(show.row(d, (side, 4), ([near, far, near / far], 4)))
print(show.table(["d", "side for 1 %", "nearest", "farthest", "ratio"], rows))
near, far = nearest_and_farthest(data.digits().data[:501])
print("digits, 64 pixels: ratio", show.fixed(near / far, 4))
