"""Mini-batch k-means: how near a hundred samples at a time come to the inertia of all 10,000."""

import numpy as np
import show
from sklearn.cluster import KMeans
from sklearn.metrics.pairwise import euclidean_distances

rng = np.random.default_rng(2)
places = rng.standard_normal((10, 8)) * 1.5
x = places[rng.choice(10, 10_000)] + rng.standard_normal((10_000, 8))
every = KMeans(10, init=x[:10], n_init=1).fit(x)
centers, counts = x[:10].copy(), np.zeros(10)
rows = []
for step in range(1, 1001):
    batch = x[rng.choice(10_000, 100)]
    for sample, center in zip(batch, euclidean_distances(batch, centers).argmin(axis=1)):
        counts[center] += 1
        centers[center] += (sample - centers[center]) / counts[center]
    if step in (1, 10, 100, 1000):
        inertia = (euclidean_distances(x, centers).min(axis=1) ** 2).sum()
        rows.append(show.row(step, step * 1000, (inertia / every.inertia_, 3)))
print(show.table(["batches", "distances", "inertia / k-means'"], rows))
print(f"k-means: {every.n_iter_} steps, {every.n_iter_ * 100_000} distances")
