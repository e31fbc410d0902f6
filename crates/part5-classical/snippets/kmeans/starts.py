"""Nine crowds, nine centers: how often 200 starts find them, at random and by k-means++."""

import numpy as np
import show
from sklearn.cluster import KMeans


def plus_plus(x, k, n_tries, rng):
    """Rows, each drawn with odds that are the squared distance to the nearest before it."""
    chosen = [rng.integers(0, len(x))]
    squares = ((x - x[chosen[0]]) ** 2).sum(axis=1)
    while len(chosen) < k:
        candidates = rng.choice(len(x), n_tries, p=squares / squares.sum())
        tried = [np.minimum(squares, ((x - x[i]) ** 2).sum(axis=1)) for i in candidates]
        best = np.argmin([t.sum() for t in tried])
        squares = tried[best]
        chosen.append(candidates[best])
    return chosen


places = np.array([(2 * i, 2 * j) for i in range(3) for j in range(3)])
rng = np.random.default_rng(1)
x = np.repeat(places, 30, axis=0) + rng.standard_normal((270, 2)) * 0.25
rows = []
for name, n_tries in [("at random", None), ("k-means++", 1), ("best of 4", 4)]:
    found = 0
    for _ in range(200):
        chosen = plus_plus(x, 9, n_tries, rng) if n_tries else rng.choice(270, 9, replace=False)
        inertia = KMeans(9, init=x[chosen], n_init=1).fit(x).inertia_
        found += inertia < 29.0  # with a center in each crowd it is 28.7
    rows.append(show.row(name, int(found)))
print(show.table(["start", "of 200 found all nine"], rows))
