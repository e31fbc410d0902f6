"""Six results of a search, three of them relevant: every measure of a list, by hand."""

import numpy as np
import show
from sklearn.metrics import average_precision_score

relevant = np.array([0, 1, 1, 0, 1, 0])
places = np.arange(1, 7)
found = relevant.cumsum()
precision, recall = found / places, found / 3
rows = [
    show.row(int(k), "yes" if relevant[k - 1] else "no", ([p, r], 4))
    for k, p, r in zip(places, precision, recall)
]
print(show.table(["k", "relevant", "precision at k", "recall at k"], rows) + "\n")
print("precision at each hit ", show.vector(precision[relevant == 1], 4))
print("reciprocal rank       ", show.fixed(1 / places[relevant == 1][0], 4))
print("average precision     ", show.fixed(average_precision_score(relevant, -places), 4))
