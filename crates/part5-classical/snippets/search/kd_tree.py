"""A kd-tree by hand: halves of halves, and a search that leaves out what must be farther."""

import numpy as np
import show
from scipy.spatial.distance import cdist


def build(rows, feature):
    """The row in the middle, and what lies before it and after it, by the next feature."""
    if len(rows) == 0:
        return None
    rows = rows[np.argsort(x[rows, feature], kind="stable")]
    half = len(rows) // 2
    return rows[half], build(rows[:half], 1 - feature), build(rows[half + 1 :], 1 - feature)


def search(node, feature, q, best):
    """The smallest squared distance, and how many were computed."""
    if node is None:
        return best, 0
    row, before, after = node
    best = min(best, ((x[row] - q) ** 2).sum())
    gap = q[feature] - x[row, feature]
    near, far = (before, after) if gap < 0 else (after, before)
    best, n_near = search(near, 1 - feature, q, best)
    best, n_far = search(far, 1 - feature, q, best) if gap**2 < best else (best, 0)
    return best, 1 + n_near + n_far


rng = np.random.default_rng(7)
x, asked = rng.random((1000, 2)), rng.random((100, 2))
tree = build(np.arange(1000), 0)
results = [search(tree, 0, q, np.inf) for q in asked]
nearest = cdist(asked, x, "sqeuclidean").min(axis=1)
n_found = sum(best <= true + 1e-12 for (best, _), true in zip(results, nearest))
print(f"the nearest of 1,000 found  {n_found} of 100 times")
n_computed = sum(n for _, n in results)
print(f"distances computed          {show.fixed(n_computed / 100, 2)} a search")
