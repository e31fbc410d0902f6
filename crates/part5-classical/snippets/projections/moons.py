"""Ten draws of two moons: k-means, and spectral clustering with more and more neighbors."""

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
y = i % 2
moons = np.where(y[:, None] == 0, first, [1, 0.5] - first)
draws = [moons + np.random.default_rng(seed).standard_normal((200, 2)) * 0.06 for seed in range(10)]
straight = [KMeans(2, init=x[:2], n_init=1, tol=0).fit(x).labels_ for x in draws]
ari = np.mean([adjusted_rand_score(y, groups) for groups in straight])
print("k-means: mean ARI", show.fixed(ari, 1))
rows = []
for k in [3, 8, 15, 30, 80]:
    second, aris = [], []
    for x in draws:
        model = SpectralClustering(2, affinity="nearest_neighbors", n_neighbors=k, random_state=0)
        aris.append(adjusted_rand_score(y, model.fit(x).labels_))
        table = laplacian(model.affinity_matrix_.toarray(), normed=True)
        second.append(max(np.linalg.eigvalsh(table)[1], 0))
    n_apart = sum(eigenvalue < 1e-9 for eigenvalue in second)
    rows.append(show.row(k, n_apart, (np.mean(second), 4), (np.mean(aris), 1)))
print(show.table(["neighbors", "in pieces, of 10", "second eigenvalue", "mean ARI"], rows))
