"""Scores grow with the width, and the softmax goes blind; scaled dot-product attention divides."""

import numpy as np
import show

rng = np.random.default_rng(9)
rows = []
for d in [4, 16, 64, 256, 1024]:
    q = rng.standard_normal((500, d))  # 500 queries, each for the same 16 keys
    k = rng.standard_normal((16, d))
    scores = q @ k.T
    found = []
    for scaled in [scores, scores / np.sqrt(d)]:
        powers = np.exp(scaled - scaled.max(axis=1, keepdims=True))
        largest = (powers / powers.sum(axis=1, keepdims=True)).max(axis=1)
        found.append(([largest.mean(), (largest * (1 - largest)).mean()], 3))
    rows.append(show.row(d, (scores.std(), 2), (np.sqrt(d), 0), *found))
header = ["d", "std", "√d", "largest", "slope", "largest, scaled", "slope, scaled"]
print(show.table(header, rows))
