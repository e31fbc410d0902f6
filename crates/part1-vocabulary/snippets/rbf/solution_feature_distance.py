"""Distances in feature space come from the Gram matrix alone: k(x, x) − 2 k(x, z) + k(z, z)."""

import numpy as np
import show
from sklearn.metrics.pairwise import rbf_kernel

x = np.array([[0.0], [0.5], [2.0], [100.0]])
k = rbf_kernel(x, gamma=0.5)
for j in range(1, 4):
    # yours: the squared distance from three kernels
    squared = k[0, 0] - 2 * k[0, j] + k[j, j]
    # end
    inputs, features = show.fixed(x[j, 0], 1), show.fixed(np.sqrt(squared), 4)
    print(f"inputs {inputs:>5} apart   features {features} apart")
print("square root of 2           ", show.fixed(np.sqrt(2), 4))
