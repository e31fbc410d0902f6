"""Rough scores in f32 find the few samples worth an exact distance; no nearest is lost."""

import numpy as np
import show

N = 5000
rng = np.random.default_rng(7)
x_there, asked_there = rng.standard_normal((N, 16)), rng.standard_normal((50, 16))
lost = 24 / 2**24  # what 24 roundings to 24 bits can change, as a share
rows, n_kept = [], 0
for moved in [0, 10, 100, 1000]:
    x, asked = x_there + moved, asked_there + moved
    half = sum(column**2 / 2 for column in x.T)
    n_right = n_measured = 0
    for q in asked:
        squared = ((x - q) ** 2).sum(axis=1)
        score = half.astype(np.float32)
        for column, value in zip(x.T.astype(np.float32), q.astype(np.float32)):
            score -= column * value
        # The true |x|²/2 − q·x lies within `off` of the score.
        off = (half * 2 + (q**2).sum() / 2) * lost
        measured = score - off <= (score + off).min()
        n_right += squared.argmin() == score.argmin()
        n_measured += measured.sum()
        n_kept += measured[squared.argmin()]
    rows.append(show.row((moved, 0), n_right, (n_measured / 50, 1)))
print(show.table(["moved by", "right by score", "measured of 5,000"], rows))
print(f"the nearest is among the measured  {n_kept} of 200 times")
