"""Group leakage: digits by the same hand on both sides of the split, and whole hands held out."""

import data
import numpy as np
import show
from scipy.spatial.distance import cdist

digits = data.digits()
x, y = digits.data, digits.target
# The file lists the pictures writer by writer.
starts = [0, 130, 256, 386, 516, 646, 776, 915, 1029, 1157, 1287, 1415, 1545, 1667]
writers = np.searchsorted(starts, np.arange(1797), side="right") - 1
shuffled = np.array_split(np.random.default_rng(7).permutation(1797), 14)
by_writer = [np.flatnonzero(writers == writer) for writer in range(14)]
distances = cdist(x, x, "sqeuclidean")

rows = []
for name, folds in [("pictures shuffled", shuffled), ("one stretch a fold", by_writer)]:
    scores = []
    for test in folds:
        train = np.setdiff1d(np.arange(1797), test)
        nearest = train[distances[np.ix_(test, train)].argmin(axis=1)]
        scores.append((y[nearest] == y[test]).mean())
    rows.append(show.row(name, ([np.mean(scores), min(scores)], 4)))
print(show.table(["14 folds", "accuracy", "worst fold"], rows))
