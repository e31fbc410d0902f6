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
for degree in [2, 3]:
    for n_train in [30, 60, 120]:
        numbers = []
        for seed in range(20):
            order = np.random.default_rng(seed).permutation(342)
            test, pool = birds[order[:100]], birds[order[100:]]
            rng = np.random.default_rng(7)
            resamples = [rng.choice(242, n_train, replace=False) for _ in range(100)]
            curves = [Polynomial.fit(*pool[resample].T, degree) for resample in resamples]
            predictions = np.array([curve(test[:, 0]) for curve in curves])
            bias = predictions.mean(axis=0) - test[:, 1]
            numbers.append([(bias**2).mean() - noise, predictions.var(axis=0).mean()])
        cells = [show.fixed(number, 3) for number in np.mean(numbers, axis=0)]
        rows.append([str(degree), str(n_train)] + cells)
print(show.table(["degree", "penguins", "bias squared", "variance"], rows))
