"""Two moons by k-means and by spectral clustering, with more and more neighbors in the graph."""

import warnings

import numpy as np
import show
from scipy.sparse.csgraph import laplacian
from sklearn.cluster import KMeans, SpectralClustering
from sklearn.metrics import adjusted_rand_score

warnings.simplefilter("ignore")  # a graph in two pieces is no fault here
i = np.arange(200)
angle = np.pi * (i // 2) / 99
first = np.column_stack([np.cos(angle), np.sin(angle)])
moons = np.where(i[:, None] % 2 == 0, first, [1, 0.5] - first)
x = moons + np.random.default_rng(3).standard_normal((200, 2)) * 0.06
y = i % 2
groups = KMeans(2, init=x[:2], n_init=1, tol=0).fit(x).labels_
print("k-means              ARI", show.fixed(adjusted_rand_score(y, groups), 2))
rows = []
for k in [3, 8, 15, 30, 80]:
    model = SpectralClustering(2, affinity="nearest_neighbors", n_neighbors=k, random_state=0)
    model.fit(x)
    second = np.linalg.eigvalsh(laplacian(model.affinity_matrix_.toarray(), normed=True))[1]
    ari = adjusted_rand_score(y, model.labels_)
    rows.append(show.row(k, (max(second, 0), 4), (ari, 2)))
print(show.table(["neighbors", "second eigenvalue", "ARI"], rows))
