"""The softmax by hand: from three scores to three shares, with and without overflow."""

import numpy as np
import scipy.special
import show


def softmax(scores):
    with np.errstate(over="ignore", invalid="ignore"):
        powers = np.exp(scores)
        return powers / powers.sum()


scores = np.array([2.0, 1.0, 0.0])
print("exp of the scores  ", show.vector(np.exp(scores), 3))
print("their sum          ", show.fixed(np.exp(scores).sum(), 3))
print("softmax            ", show.vector(softmax(scores), 3))
print("all scores + 10    ", show.vector(softmax(scores + 10), 3))
print("all scores + 1000  ", show.vector(softmax(scores + 1000), 3))
# SciPy subtracts the largest by itself.
print("minus the largest  ", show.vector(scipy.special.softmax(scores + 1000), 3))
