"""The silhouette of five penguins on one line, by flipper length: own group against the nearest."""

import numpy as np
import show
from sklearn.metrics import silhouette_samples

flipper_mm = np.array([181.0, 186.0, 195.0, 213.0, 221.0])
groups = np.array([0, 0, 0, 1, 1])  # three short flippers, two long ones
distances = np.abs(flipper_mm[:, None] - flipper_mm)
same = groups[:, None] == groups
own = (distances * same).sum(axis=1) / (same.sum(axis=1) - 1)  # not counting itself
other = (distances * ~same).sum(axis=1) / (~same).sum(axis=1)
silhouette = silhouette_samples(flipper_mm[:, None], groups)
rows = [
    show.row((mm, 0), ([a, b], 1), (s, 4))
    for mm, a, b, s in zip(flipper_mm, own, other, silhouette)
]
header = ["flipper mm", "to its own group", "to the other", "silhouette"]
print(show.table(header, rows))
