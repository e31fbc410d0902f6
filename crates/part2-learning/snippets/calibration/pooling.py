"""Isotonic regression by hand: whenever a mean falls below the one before, melt the two."""

import numpy as np
import show
from sklearn.isotonic import isotonic_regression

# Ten wines by rising score: good (1) or not (0).
good = np.array([0, 0, 1, 0, 0, 1, 1, 0, 1, 1])
for n in range(1, 11):
    fitted = isotonic_regression(good[:n].astype(float))
    starts = np.flatnonzero(np.r_[True, np.diff(fitted) > 0])
    texts = [f"{block.sum()}/{len(block)}" for block in np.split(good[:n], starts[1:])]
    print(f"{good[n - 1]}  {'  '.join(texts)}")
print("isotonic ", show.vector(fitted, 3))
