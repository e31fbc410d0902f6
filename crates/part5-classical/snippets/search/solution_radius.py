"""All points within a radius, from the kd-tree of the page: what may be left out now."""

import numpy as np
from scipy.spatial.distance import cdist


def build(rows, j):
    if len(rows) == 0:
        return None
    rows = rows[np.argsort(x[rows, j], kind="stable")]
    half = len(rows) // 2
    return rows[half], build(rows[:half], 1 - j), build(rows[half + 1 :], 1 - j)


def count(node, j, q, radius):
    """How many were found, and how many distances were computed."""
    if node is None:
        return np.zeros(2, dtype=int)
    row, before, after = node
    n = np.array([((x[row] - q) ** 2).sum() <= radius**2, 1], dtype=int)
    gap = q[j] - x[row, j]
    if gap <= radius:
        n += count(before, 1 - j, q, radius)
    if -gap <= radius:
        n += count(after, 1 - j, q, radius)
    return n


rng = np.random.default_rng(7)
x, asked = rng.random((1000, 2)), rng.random((100, 2))
tree = build(np.arange(1000), 0)
squared = cdist(asked, x, "sqeuclidean")
for radius in [0.01, 0.1, 0.5]:
    n_found, n_computed = sum(count(tree, 0, q, radius) for q in asked)
    n_true = (squared <= radius**2).sum()
    print(f"radius {radius:<4}  found {n_found:>5} of {n_true:>5}, computed {n_computed:>6}")
