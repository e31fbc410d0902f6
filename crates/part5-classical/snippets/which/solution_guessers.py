"""Fifty guessers, chosen by the rows that judge them, and by rows that do not."""

import numpy as np
import show

sums = [0.0, 0.0]
for seed in range(1, 101):
    rng = np.random.default_rng(seed)
    truth = rng.random(200)
    guesses = rng.random((50, 200))
    hits = (guesses < 0.5) == (truth < 0.5)
    first, last = hits[:, :100].sum(axis=1), hits[:, 100:].sum(axis=1)
    sums[0] += last[last.argmax()]
    sums[1] += last[first.argmax()]
print(f"chosen by the rows that judge: right {show.fixed(sums[0] / 100, 1)} of 100")
print(f"chosen by other rows:          right {show.fixed(sums[1] / 100, 1)} of 100")
