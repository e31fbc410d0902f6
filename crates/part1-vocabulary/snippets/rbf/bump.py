"""The RBF kernel is 1 at distance 0 and falls toward 0; gamma decides how fast."""

import numpy as np
import show
from sklearn.metrics.pairwise import rbf_kernel

distances = np.array([0.0, 0.5, 1.0, 2.0, 3.0])
rows = []
for gamma in [0.1, 0.5, 2.0, 10.0]:
    bandwidth = 1 / np.sqrt(2 * gamma)
    values = rbf_kernel([[0.0]], distances[:, None], gamma=gamma).ravel()
    row = [show.fixed(gamma, 1), show.fixed(bandwidth, 4)]
    rows.append(row + [show.fixed(value, 4) for value in values])
header = ["gamma", "bandwidth"] + [f"d = {show.fixed(d, 1)}" for d in distances]
print(show.table(header, rows))
