"""Nine numbers, eps 1 and four samples: core, border and noise, counted by pencil and by DBSCAN."""

import numpy as np
from sklearn.cluster import DBSCAN

print("by pencil  3 core, 4 noise")
x = np.array([1.0, 1.5, 2.0, 2.5, 3.4, 5.0, 6.0, 7.0, 8.0])[:, None]
found = DBSCAN(eps=1.0, min_samples=4).fit(x)
print(f"DBSCAN     {len(found.core_sample_indices_)} core, {(found.labels_ < 0).sum()} noise")
