"""The neighbors of 5,000 points: all pairs, or the nine cells of a grid around each."""

from collections import defaultdict

import numpy as np
import show

eps = 0.1
x = np.random.default_rng(1).standard_normal((5000, 2))
by_pairs = np.array([(((x - p) ** 2).sum(axis=1) <= eps * eps).sum() for p in x])

cells = defaultdict(list)
for i, (column, row) in enumerate(np.floor(x / eps).astype(int)):
    cells[column, row].append(i)
n_looks = 0
by_grid = np.zeros(5000, dtype=int)
for (column, row), own in list(cells.items()):
    around = [cells.get((column + a, row + b), []) for a in (-1, 0, 1) for b in (-1, 0, 1)]
    others = np.concatenate(around).astype(int)
    n_looks += len(own) * len(others)
    for i in own:
        by_grid[i] = (((x[others] - x[i]) ** 2).sum(axis=1) <= eps * eps).sum()
print("distances, all pairs ", show.integer(5000 * 5000))
print("distances, by grid   ", show.integer(n_looks))
print("neighbors, both      ", show.integer(int(by_pairs.sum())))
print("points that differ   ", int((by_grid != by_pairs).sum()))
