"""The digits in ten clusters, where two bounds leave out the samples that cannot have changed."""

import data
import numpy as np
import show

x = data.digits().data  # (1797, 64)
n, k = len(x), 10
centers = x[:k].copy()
group = np.full(n, -1)
upper, lower = np.full(n, np.inf), np.zeros(n)
rows, looked, changed = [], 0, n
while changed:
    open_ = np.flatnonzero(upper >= lower)
    distances = np.sqrt(((x[open_, None, :] - centers) ** 2).sum(axis=2))
    nearest = distances.argmin(axis=1)
    changed = int((group[open_] != nearest).sum())
    group[open_] = nearest
    upper[open_], lower[open_] = np.sort(distances, axis=1)[:, :2].T
    means = np.array([x[group == c].mean(axis=0) for c in range(k)])
    moves = np.sqrt(((means - centers) ** 2).sum(axis=1))
    upper, lower, centers = upper + moves[group], lower - moves.max(), means
    looked += len(open_)
    rows.append(show.row(len(rows) + 1, len(open_), changed))
print(show.table(["step", "looked at", "changed"], rows))
print(f"distances {show.integer(looked * k)} of {show.integer(len(rows) * n * k)}")
