"""How far can a vote fall? The variance of a mean of B trees that are correlated."""

import numpy as np
import show

variance = 0.08
rows = []
for correlation in [0.0, 0.3, 0.6]:
    # The mean of a covariance matrix: B variances, and B(B − 1) covariances.
    same, other = variance, correlation * variance
    n_trees = np.array([1, 10, 100, 1e6])
    rows.append(show.row((correlation, 1), ((same + (n_trees - 1) * other) / n_trees, 4)))
print(show.table(["correlation", "1 tree", "10 trees", "100", "a million"], rows))
