"""A start that measures: each layer is divided by the size of its sums on real pictures."""

import data
import numpy as np
import show
from scipy.special import expit

x = data.digits().data[:200] / 16


def rescaled(weights, values):
    """The weights, divided so that their sums over these values have a mean square of 1."""
    # yours: the sums, their mean square, and the division
    return weights / np.sqrt(np.mean((values @ weights) ** 2))
    # end


def spread(values):
    """How much the pictures differ: the standard deviation of each unit over them, on average."""
    return values.std(axis=0).mean()


rows = []
for name, f in [("ReLU", lambda z: np.maximum(z, 0)), ("tanh", np.tanh), ("sigmoid", expit)]:
    raw = scaled = x
    rng = np.random.default_rng(1)
    for _ in range(20):
        weights = rng.standard_normal((64, 64)) * 0.01
        raw = f(raw @ weights)
        scaled = f(scaled @ rescaled(weights, scaled))
    rows.append(show.row(name, ([spread(raw), spread(scaled)], 6)))
print(show.table(["bend", "as drawn", "measured"], rows))
