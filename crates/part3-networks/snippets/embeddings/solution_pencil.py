"""PMI with a pencil: 4 times together, where chance would have it once."""

import numpy as np
import show

by_chance = 1.0  # yours: how often they would be together by chance
ratio = 4.0  # yours: how many times as often they are
print("by chance", show.fixed(by_chance, 2))
print("PMI by hand    ", show.fixed(np.log(ratio), 4))
# Rows: white and all other words. Columns: whale and all other words.
counts = np.array([[4.0, 16.0], [46.0, 934.0]])
shares = counts / counts.sum()
expected = np.outer(shares.sum(axis=1), shares.sum(axis=0))
print("by the library ", show.fixed(np.log(shares / expected)[0, 0], 4))
