"""Stochastic gradient descent: the same number of gradients, spent on many steps or on few."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression
from sklearn.preprocessing import scale

diabetes = data.diabetes()
z, y = scale(diabetes.data), diabetes.target
x = np.column_stack([z, np.ones(442)])
lowest = np.mean((LinearRegression().fit(z, y).predict(z) - y) ** 2)


def walk(batch_size, rate, seed):
    """How far the loss is above the lowest after 1, 2, 5 and 20 epochs."""
    rng, w, above = np.random.default_rng(seed), np.zeros(11), []
    for epoch in range(1, 21):
        order = rng.permutation(442)
        for first in range(0, 442, batch_size):
            batch = order[first : first + batch_size]
            w -= rate * 2 / len(batch) * x[batch].T @ (x[batch] @ w - y[batch])
        if epoch in (1, 2, 5, 20):
            above.append(np.mean((x @ w - y) ** 2) - lowest)
    return above


print(f"loss above the lowest, {show.integer(lowest)}, after so many epochs")
rows = []
for batch_size, rate in [(442, 0.2), (32, 0.05), (8, 0.02), (1, 5e-3)]:
    above = np.mean([walk(batch_size, rate, seed) for seed in range(1, 11)], axis=0)
    rows.append(show.row(batch_size, (rate, 3), -(-442 // batch_size), (above, 0)))
print(show.table(["batch", "rate", "steps an epoch", "1", "2", "5", "20"], rows))
