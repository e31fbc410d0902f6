"""The bias–variance trade-off: refitted 200 times, a curve's error splits into three."""

import data
import numpy as np
import show
from numpy.polynomial import Polynomial

birds = data.penguins_matrix(["flipper_length_mm", "bill_depth_mm"])
flippers, group = np.unique(birds[:, 0], return_inverse=True)
means = np.bincount(group, birds[:, 1]) / np.bincount(group)
noise = ((birds[:, 1] - means[group]) ** 2).sum() / (342 - len(flippers))


def refitted(seed, n_refits):
    """Degrees 1 to 7, each fitted to training sets of 60 penguins, and 100 others to predict."""
    order = np.random.default_rng(seed).permutation(342)
    test, pool = birds[order[:100]], birds[order[100:]]
    rng = np.random.default_rng(7)
    resamples = [rng.choice(242, 60, replace=False) for _ in range(n_refits)]
    for degree in range(1, 8):
        curves = [Polynomial.fit(*pool[resample].T, degree) for resample in resamples]
        predictions = np.array([curve(test[:, 0]) for curve in curves])  # (n_refits, n_samples)
        bias = predictions.mean(axis=0) - test[:, 1]
        error = ((predictions - test[:, 1]) ** 2).mean()
        yield (bias**2).mean() - noise, predictions.var(axis=0).mean(), noise, error


rows = []
for degree, numbers in enumerate(refitted(5, 200), start=1):
    rows.append([str(degree)] + [show.fixed(number, 3) for number in numbers])
print(show.table(["degree", "bias squared", "variance", "noise", "error"], rows))
best = [np.argmin([numbers[3] for numbers in refitted(seed, 50)]) for seed in range(20)]
print("of 20 splits, lowest at degree 1 to 7:", np.bincount(best, minlength=7).tolist())
