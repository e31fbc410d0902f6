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


# Fitting: try every threshold, keep the first of the best.
thresholds_mm = np.arange(172, 231) + 0.5
best_mm = thresholds_mm[np.argmax([accuracy(t, train) for t in thresholds_mm])]
print("threshold", show.fixed(best_mm, 1), "mm")
for asked_mm in [195.0, 207.0, 220.0]:
    score = show.fixed(asked_mm - best_mm, 1)
    print(f"score of a penguin with {show.fixed(asked_mm, 0)} mm  {score}")
for name, threshold_mm in [("threshold", best_mm), ("baseline: never", np.inf)]:
    seen, unseen = (show.fixed(accuracy(threshold_mm, rows), 4) for rows in (train, held_out))
    print(f"accuracy of {name:<15}  seen {seen}, held out {unseen}")
