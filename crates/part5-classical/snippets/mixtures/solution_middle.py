"""Solution: the flipper that both bells share alike, not halfway between their means."""

import numpy as np
import show
from scipy.optimize import brentq
from scipy.stats import norm

weight, mean, sd = np.array([0.601, 0.399]), np.array([190.9, 216.0]), np.array([6.50, 7.29])


def lead(mm):
    parts = weight * norm.pdf(mm, mean, sd)
    return parts[1] - parts[0]


print("shared alike at      ", show.fixed(brentq(lead, *mean), 2), "mm")
print("halfway of the means ", show.fixed(mean.mean(), 2), "mm")
