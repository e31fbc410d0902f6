"""The expectation of a die, and how close the mean of more and more throws comes to it."""

import numpy as np
import show

# The random variable: the number shown, 1 to 6, each with probability 1/6.
values = np.arange(1, 7)
expectation = (values * np.full(6, 1 / 6)).sum()
print("expectation", show.fixed(expectation, 4))

throws = np.random.default_rng(7).integers(1, 7, size=1_000_000)
rows = []
for n in [10, 100, 1000, 10_000, 100_000, 1_000_000]:
    mean = throws[:n].mean()
    rows.append([show.integer(n), show.fixed(mean, 4), show.fixed(mean - expectation, 4)])
print(show.table(["throws", "their mean", "miss"], rows))
