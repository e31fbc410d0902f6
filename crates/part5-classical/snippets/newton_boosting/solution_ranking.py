"""Pairwise ranking by hand: three answers to one question pull and push each other."""

import numpy as np
import show
from scipy.special import expit

scores, good = np.array([0.2, 0.9, 0.4]), np.array([2.0, 0.0, 1.0])
better = good[:, None] > good  # the row than the column
wrong = np.where(better, expit(scores - scores[:, None]), 0)
g = wrong.sum(axis=0) - wrong.sum(axis=1)
h = (wrong * (1 - wrong)).sum(axis=0) + (wrong * (1 - wrong)).sum(axis=1)
step = -g / (h + 1)
print("g    ", show.vector(g, 4))
print("h    ", show.vector(h, 4))
print("step ", show.vector(step, 4))
print("then ", show.vector(scores + step, 4))
