"""DBSCAN by hand, of twelve houses along a road: core points, border points, noise points."""

import numpy as np
import show
from sklearn.cluster import DBSCAN

km = np.array([0.0, 0.4, 0.8, 1.2, 2.1, 4.0, 6.0, 6.3, 6.7, 7.0, 7.9, 9.4])
model = DBSCAN(eps=1.0, min_samples=4).fit(km[:, None])
rows = []
for i in range(len(km)):
    n_near = int((np.abs(km - km[i]) <= 1.0).sum())
    label = model.labels_[i]
    kind = "core" if i in model.core_sample_indices_ else "noise" if label < 0 else "border"
    rows.append(show.row((km[i], 1), n_near, kind, "–" if label < 0 else "ABC"[label]))
print(show.table(["km", "within 1 km", "kind", "cluster"], rows))
