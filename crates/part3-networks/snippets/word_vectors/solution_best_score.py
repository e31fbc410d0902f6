"""The best score of a pair of words, found by gradient steps, is its PMI less log k."""

import numpy as np
import show
from scipy.special import expit


def slope(score, met, drawn):
    """The slope of the loss of all meetings and all drawn pairs, along the score they share."""
    # yours: (chance - 1) for each time they met, (chance - 0) for each time they were drawn
    return met * (expit(score) - 1) + drawn * expit(score)
    # end


# Meetings, and how many chance alone would give, from page 14a.
pairs = {"whale, the": (1294, 722.84), "whale, sperm": (185, 12.09), "captain, ahab": (74, 7.41)}
for pair, (met, by_chance) in pairs.items():
    score, n_negatives = 0.0, 5
    for _ in range(2000):
        score -= 2 / met * slope(score, met, n_negatives * by_chance)
    wanted = np.log(met / by_chance) - np.log(n_negatives)
    print(f"{pair}: score and PMI - log 5 {show.vector([score, wanted], 4)}")
