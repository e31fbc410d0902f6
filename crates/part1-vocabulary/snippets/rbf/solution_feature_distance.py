"""Distances in feature space come from the Gram matrix alone: k(x, x) − 2 k(x, z) + k(z, z)."""

import numpy as np
import show
from sklearn.metrics.pairwise import rbf_kernel

x = np.array([[0.0], [0.5], [2.0], [100.0]])
k = rbf_kernel(x, gamma=0.5)
for j in range(1, 4):
    squared = k[0, 0] - 2 * k[0, j] + k[j, j]
    distances = show.fixed(x[j, 0], 1), show.fixed(np.sqrt(squared), 4)
    print("distance of the inputs %s   of their features %s" % distances)
print("square root of 2", show.fixed(np.sqrt(2), 4))
