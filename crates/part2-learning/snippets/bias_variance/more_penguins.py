"""Four times as many penguins: the variance of a model falls, its bias hardly does."""

import data
import numpy as np
import show
from numpy.polynomial import Polynomial

birds = data.penguins_matrix(["flipper_length_mm", "bill_depth_mm"])
flippers, group = np.unique(birds[:, 0], return_inverse=True)
means = np.bincount(group, birds[:, 1]) / np.bincount(group)
noise = ((birds[:, 1] - means[group]) ** 2).sum() / (342 - len(flippers))

rows = []
for n_train in [30, 60, 120]:
    parts = []
    for seed in range(20):
        order = np.random.default_rng(seed).permutation(342)
        test, pool = birds[order[:100]], birds[order[100:]]
        test = test[(test[:, 0] >= 180) & (test[:, 0] <= 225)]  # not the ends
        rng = np.random.default_rng(7)
        draws = [rng.choice(242, n_train, replace=False) for _ in range(100)]
        curves = [Polynomial.fit(*pool[draw].T, 3) for draw in draws]
        predictions = np.array([curve(test[:, 0]) for curve in curves])
        bias = predictions.mean(axis=0) - test[:, 1]
        parts.append([predictions.var(axis=0).mean(), (bias**2).mean() - noise])
    rows.append(show.row(n_train, (np.mean(parts, axis=0), 3)))
print(show.table(["penguins", "variance", "bias squared"], rows))
