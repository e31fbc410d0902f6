"""Skipping by the triangle inequality: what it saves in few dimensions, and in many."""

import numpy as np
import show
from scipy.spatial.distance import cdist

for n_features in [1, 2, 4, 16, 64]:
    # Twenty questions and a thousand points; the first point is the one with known distances.
    x = np.random.default_rng(7).random((1020, n_features))
    asked, points = x[:20], x[20:]
    from_first = cdist(points[:1], points)[0]
    n_compared = 0
    for row in cdist(asked, points):
        best = np.inf
        for distance, to_first in zip(row, from_first):
            at_least = abs(row[0] - to_first)
            if at_least < best:
                n_compared += 1
                best = min(best, distance)
    per_question = show.fixed(n_compared / 20, 1)
    print(f"{n_features:>2} features  compared {per_question:>6} of 1,000")
