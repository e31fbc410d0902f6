"""How often a 95 percent interval catches the true accuracy, which here is known."""

import numpy as np
import show

TRUTH = 0.9
rows = []
for n in [10, 40, 160]:
    rng = np.random.default_rng(7)
    caught, widths = 0, 0.0
    for _ in range(200):
        # A new test set, on which each answer is right with probability 0.9.
        right = rng.random(n) < TRUTH
        draws = right[rng.integers(0, n, (200, n))].mean(axis=1)
        low, high = np.quantile(draws, [0.025, 0.975])
        caught += low <= TRUTH <= high
        widths += high - low
    rows.append(show.row(n, (caught / 200, 3), (widths / 200, 4)))
print(show.table(["test samples", "intervals that catch 0.9", "mean width"], rows))
