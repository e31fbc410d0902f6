"""The bias–variance trade-off: a hundred refits in each of 20 splits, their error in parts."""

import data
import numpy as np
import show
from numpy.polynomial import Polynomial

birds = data.penguins_matrix(["flipper_length_mm", "bill_depth_mm"])
flippers, group = np.unique(birds[:, 0], return_inverse=True)
means = np.bincount(group, birds[:, 1]) / np.bincount(group)
noise = ((birds[:, 1] - means[group]) ** 2).sum() / (342 - len(flippers))

rows = []
for degree in range(1, 9):
    parts = []
    for seed in range(20):
        order = np.random.default_rng(seed).permutation(342)
        test, pool = birds[order[:100]], birds[order[100:]]
        test = test[(test[:, 0] >= 180) & (test[:, 0] <= 225)]  # not the ends
        rng = np.random.default_rng(7)
        draws = [rng.choice(242, 60, replace=False) for _ in range(100)]
        curves = [Polynomial.fit(*pool[draw].T, degree) for draw in draws]
        predictions = np.array([curve(test[:, 0]) for curve in curves])  # (n_refits, n_samples)
        error = ((predictions - test[:, 1]) ** 2).mean()
        variance = predictions.var(axis=0).mean()
        parts.append([error, variance, error - variance - noise])
    rows.append(show.row(degree, (np.mean(parts, axis=0), 3)))
print(show.table(["degree", "error", "variance", "bias squared"], rows))
