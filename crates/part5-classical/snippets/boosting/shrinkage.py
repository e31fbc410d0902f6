"""Shrinkage by small steps: the held-out error of boosting on diabetes, mean of 5 splits."""

import data
import numpy as np
import show

x, y = data.diabetes().data, data.diabetes().target


def grow(order, left, depth=0):
    """A small tree on some patients (sorted by each feature): its answers for all."""
    n = len(order)
    if depth == 2 or n == 1:
        return left[order[:, 0]].mean()
    sums = np.cumsum(left[order], axis=0)
    n_left, values = np.arange(1, n)[:, None], x[order, np.arange(10)]
    worth = sums[:-1] ** 2.0 / n_left + (sums[-1] - sums[:-1]) ** 2.0 / (n - n_left)
    worth[values[1:] == values[:-1]] = -1
    j, k = divmod(np.argmax(worth.T), n - 1)  # of equal ones the first feature
    below = x[:, j] < (values[k, j] + values[k + 1, j]) / 2
    goes = below[order].T
    yes, no = (order.T[side].reshape(10, -1).T for side in (goes, ~goes))
    return np.where(below, grow(yes, left, depth + 1), grow(no, left, depth + 1))


rates, rounds = [1.0, 0.3, 0.1, 0.03], [0, 3, 10, 30, 100, 300]
errors = np.zeros((4, 6))
for seed in range(5):
    train, new = np.split(np.random.default_rng(seed).permutation(442), [342])
    order = train[np.argsort(x[train], axis=0, kind="stable")]
    for i, rate in enumerate(rates):
        prediction = np.full(442, y[train].mean())
        for n_rounds in range(301):
            if n_rounds in rounds:
                error = np.sqrt(np.mean((prediction[new] - y[new]) ** 2))
                errors[i, rounds.index(n_rounds)] += error / 5
            left = np.rint((y - prediction) * 2**40).astype(int)  # so that sums are exact
            prediction += rate * grow(order, left) / 2**40
rows = [show.row(show.fixed(rate, 2), (error, 1)) for rate, error in zip(rates, errors)]
print(show.table(["learning rate", "0 rounds", "3", "10", "30", "100", "300"], rows))
