"""Gentoo or not: a threshold fitted on the training set, its accuracy beside the baseline's."""

import data
import numpy as np
import show
from sklearn.metrics import accuracy_score

x, y = data.penguins_by_species(["flipper_length_mm"])
flipper_mm, is_gentoo = x[:, 0], y == data.SPECIES.index("Gentoo")
order = np.random.default_rng(7).permutation(len(x))
held_out, train = order[:100], order[100:]


def accuracy(threshold_mm, rows):
    """The share of right answers of "Gentoo where the score, flipper − threshold, is above 0"."""
    return accuracy_score(is_gentoo[rows], flipper_mm[rows] - threshold_mm > 0)


best_mm = max(range(172, 232), key=lambda threshold_mm: accuracy(threshold_mm, train))
print("fitted threshold:", best_mm, "mm")
scores_mm = np.array([195, 207, 220]) - best_mm
print(f"scores of flippers of 195, 207 and 220 mm: {show.vector(scores_mm, 0)}\n")
rows = [
    show.row(name, ([accuracy(mm, train), accuracy(mm, held_out)], 4))
    for name, mm in [("threshold", best_mm), ("baseline: never", np.inf)]
]
print(show.table(["accuracy", "seen", "held out"], rows))
