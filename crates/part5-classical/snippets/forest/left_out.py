"""Who is not drawn? The share of samples that a bootstrap sample leaves out."""

import numpy as np
import show

rows = []
for n in [10, 100, 1000, 10_000]:
    chance = (1 - 1 / n) ** n  # one draw misses a sample with 1 − 1/n, all n with its power
    left_out = n - len(np.unique(np.random.default_rng(1).choice(n, n)))
    rows.append(show.row(n, (chance, 4), left_out))
print(show.table(["samples", "chance", "left out by one draw"], rows))
print("1/e", show.fixed(np.exp(-1), 4))
