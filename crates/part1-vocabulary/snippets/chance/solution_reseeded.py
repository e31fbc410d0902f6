"""A generator made anew for each throw begins anew: the die always shows the same."""

import numpy as np
import show

throws = []
for _ in range(12):
    rng = np.random.default_rng(7)  # inside the loop
    throws.append(rng.integers(1, 7))
print("seed 7:", show.vector(throws, 0))
