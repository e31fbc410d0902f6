"""The softmax by hand: from three scores to three shares, with and without overflow."""

import numpy as np
import show
from scipy.special import softmax


def by_hand(scores):
    with np.errstate(over="ignore", invalid="ignore"):
        powers = np.exp(scores)
        return powers / powers.sum()


scores = np.array([2.0, 1.0, 0.0])
print("exp of the scores    ", show.vector(np.exp(scores), 3))
print("their sum            ", show.fixed(np.exp(scores).sum(), 3))
print("softmax, by hand     ", show.vector(by_hand(scores), 3))
print("the library's        ", show.vector(softmax(scores), 3))
print("first share / second ", show.fixed(by_hand(scores)[0] / by_hand(scores)[1], 3))
print("all scores + 10      ", show.vector(by_hand(scores + 10), 3))
print("all scores + 1000    ", show.vector(by_hand(scores + 1000), 3))
print("the library's        ", show.vector(softmax(scores + 1000), 3))
