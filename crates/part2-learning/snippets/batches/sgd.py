"""Stochastic gradient descent: the same number of gradients, spent on many steps or on few."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression
from sklearn.preprocessing import scale

diabetes = data.diabetes()
z, y = scale(diabetes.data), diabetes.target
x = np.column_stack([z, np.ones(442)])


def loss(w):
    return np.mean((x @ w - y) ** 2)


lowest = np.mean((LinearRegression().fit(z, y).predict(z) - y) ** 2)
print(f"lowest loss {show.integer(lowest)}; above it after so many epochs:")
rows = []
for name, batch_size, rate in [
    ("full batch", 442, 0.2), ("32", 32, 0.05), ("8", 8, 0.02), ("1", 1, 5e-3)
]:  # fmt: skip
    rng = np.random.default_rng(7)
    w, steps, above = np.zeros(11), 0, {}
    for epoch in range(1, 21):
        order = rng.permutation(442)
        for first in range(0, 442, batch_size):
            batch = order[first : first + batch_size]
            w -= rate * 2 / len(batch) * x[batch].T @ (x[batch] @ w - y[batch])
            steps += 1
        above[epoch] = show.integer(loss(w) - lowest)
    numbers = [show.integer(steps), *(above[epoch] for epoch in (1, 2, 5, 20))]
    rows.append([name, show.fixed(rate, 3), *numbers])
print(show.table(["batch", "rate", "steps in 20", "1", "2", "5", "20"], rows))
