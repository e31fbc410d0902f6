"""Six results of a search, three of them relevant: every measure of a ranked list, by hand."""

import numpy as np
import show
from sklearn.metrics import average_precision_score

relevant = np.array([0, 1, 1, 0, 1, 0])
places = np.arange(1, 7)
found = relevant.cumsum()
precision, recall = found / places, found / 3
rows = [
    [str(k), "yes" if relevant[k - 1] else "no", show.fixed(p, 4), show.fixed(r, 4)]
    for k, p, r in zip(places, precision, recall)
]
print(show.table(["k", "relevant", "precision at k", "recall at k"], rows) + "\n")
average = precision[relevant == 1].mean()
print("average precision ", show.fixed(average, 4))
print("reciprocal rank   ", show.fixed(1 / places[relevant == 1][0], 4))
difference = abs(average - average_precision_score(relevant, -places))
print("difference to the library's average precision ", show.fixed(difference, 6))
