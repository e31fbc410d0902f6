"""A border sample between two clusters: which one it joins depends on the order of the rows."""

import numpy as np
import show
from sklearn.cluster import DBSCAN

km = np.array([0.0, 0.2, 0.4, 0.8, 1.7, 2.6, 3.0, 3.2, 3.4])
rows = []
for order in ("ascending", "descending"):
    found = DBSCAN(eps=1.0, min_samples=4).fit(km[:, None])
    labels = found.labels_
    same = km[labels == labels[4]]
    rows.append(show.row(order, len(found.core_sample_indices_), int(labels.max()) + 1, (same, 1)))
    km = km[::-1]
header = ["rows", "core", "clusters", "cluster of the middle", "", "", "", ""]
print(show.table(header, rows))
