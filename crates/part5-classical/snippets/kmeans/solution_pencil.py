"""Five numbers and two centers, by pencil: two ends of k-means, one better than the other."""

import numpy as np
import show
from sklearn.cluster import KMeans

print("by pencil ", show.fixed(281.2, 1))
x = np.array([[1.0], [2], [9], [10], [30]])
rows = []
for start in [[1.0, 2.0], [9.0, 10.0]]:
    model = KMeans(2, init=np.array(start)[:, None], n_init=1).fit(x)
    rows.append(show.row((start, 0), (model.cluster_centers_[:, 0], 2), (model.inertia_, 1)))
print(show.table(["start", "", "end", "", "inertia"], rows))
