"""Rough scores in f32 find the few samples worth an exact distance; no nearest is lost."""

import numpy as np
import show


def rough_scores(x, q):
    """For each sample |x|²/2 − q·x, computed in f32, and by how much it may be off."""
    squares = (x**2).sum(axis=1)  # |x|²; one could keep it for all questions
    score = (squares / 2).astype(np.float32)
    for column, value in zip(x.T.astype(np.float32), q.astype(np.float32)):
        score -= column * value
    gamma = 24 / 2**24  # the share that 24 roundings to 24 bits can change
    return score, gamma * (squares + (q**2).sum() / 2)


rng = np.random.default_rng(7)
x_there, asked_there = rng.standard_normal((5000, 16)), rng.standard_normal((50, 16))
rows, n_kept = [], 0
for moved in [0, 10, 100, 1000]:
    x, asked = x_there + moved, asked_there + moved
    n_right = n_measured = 0
    for q in asked:
        nearest = ((x - q) ** 2).sum(axis=1).argmin()  # by exact distances
        score, off = rough_scores(x, q)  # the true score is within `off` of it
        limit = (score + off).min()  # the best true score is no higher
        is_measured = score - off <= limit
        n_right += score.argmin() == nearest
        n_measured += is_measured.sum()
        n_kept += is_measured[nearest]
    rows.append(show.row((moved, 0), n_right, (n_measured / 50, 1)))
print(show.table(["moved by", "right by score", "measured of 5,000"], rows))
print(f"the nearest is among the measured  {n_kept} of 200 times")
