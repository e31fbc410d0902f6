"""The RBF kernel is 1 at distance 0 and falls toward 0; gamma decides how fast."""

import numpy as np
import show
from sklearn.metrics.pairwise import rbf_kernel

distances = np.array([[0.0], [0.5], [1.0], [2.0], [3.0]])
rows = []
for gamma in [0.1, 0.5, 2.0, 10.0]:
    bandwidth = 1 / np.sqrt(2 * gamma)
    kernels = rbf_kernel([[0.0]], distances, gamma=gamma).ravel()
    rows.append(show.row((gamma, 1), (bandwidth, 4), (kernels, 4)))
header = ["gamma", "bandwidth", "d = 0.0", "d = 0.5", "d = 1.0", "d = 2.0", "d = 3.0"]
print(show.table(header, rows))
