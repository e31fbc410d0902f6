"""The expectation of a die, and how close the mean of more and more throws comes to it."""

import numpy as np
import show

values, probabilities = np.arange(1, 7), np.full(6, 1 / 6)
expectation = (values * probabilities).sum()
print("expectation", show.fixed(expectation, 4))

throws = np.random.default_rng(7).integers(1, 7, size=1_000_000)
rows = []
for n in [10, 100, 1000, 10_000, 100_000, 1_000_000]:
    mean = throws[:n].mean()
    rows.append(show.row(n, ([mean, mean - expectation], 4)))
print(show.table(["throws", "their mean", "miss"], rows))
