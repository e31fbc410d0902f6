"""Five methods on four shapes: the adjusted Rand index with the true groups, mean of ten draws."""

import numpy as np
import show
from sklearn.cluster import DBSCAN, HDBSCAN, AgglomerativeClustering, KMeans
from sklearn.metrics import adjusted_rand_score

N = np.arange(400)


def shapes(rng):
    noise = lambda: rng.standard_normal((400, 2))
    t, odd = rng.random(400) * np.pi, N % 2
    flip = 1 - 2 * odd
    moons = np.column_stack([odd + flip * np.cos(t), 0.5 * odd + flip * np.sin(t)])
    yield moons + noise() * 0.05, odd, 2
    t, radius = rng.random(400) * 2 * np.pi, np.array([[0.6], [1.3]])[odd]
    yield radius * np.column_stack([np.cos(t), np.sin(t)]) + noise() * 0.05, odd, 2
    yield np.array([[0, 0], [2, 0], [1, 1.8]])[N % 3] + noise() * 0.3, N % 3, 3
    places, spread = np.array([0, 0.6, 3, 3])[N % 4], np.array([0.08, 0.08, 0.6, 0.6])[N % 4]
    yield np.column_stack([places, 0 * N]) + noise() * spread[:, None], np.minimum(N % 4, 2), 3


means = np.zeros((4, 5))
for seed in range(1, 11):
    for i, (x, groups, k) in enumerate(shapes(np.random.default_rng(seed))):
        models = [
            KMeans(k, n_init=20, random_state=1),
            AgglomerativeClustering(k, linkage="average"),
            AgglomerativeClustering(k, linkage="single"),
            DBSCAN(eps=0.3, min_samples=5),
            HDBSCAN(min_cluster_size=15, min_samples=5, copy=True),
        ]
        for j, model in enumerate(models):
            labels = model.fit_predict(x)
            alone = np.where(labels < 0, 400 + N, labels)  # each noise sample a cluster
            means[i, j] += adjusted_rand_score(groups, alone) / 10
names, header = "moons rings crowds unequal", "shape k-means average single DBSCAN HDBSCAN"
rows = [show.row(name, (row, 2)) for name, row in zip(names.split(), means)]
print(show.table(header.split(), rows))
