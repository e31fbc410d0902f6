"""Mini-batch k-means: how near a hundred samples at a time come to the inertia of all 10,000."""

import numpy as np
import show
from sklearn.cluster import KMeans

rows = []
for seed in range(4):
    rng = np.random.default_rng(seed)
    places = rng.standard_normal((10, 8)) * 1.5
    x = places[rng.choice(10, 10_000)] + rng.standard_normal((10_000, 8))
    every = KMeans(10, init=x[:10], n_init=1).fit(x)
    centers, counts, ratios = x[:10].copy(), np.zeros(10), []
    for n_batches in range(1, 1001):
        batch = x[rng.choice(10_000, 100)]
        nearest = ((batch[:, None] - centers) ** 2).sum(axis=2).argmin(axis=1)
        for sample, center in zip(batch, nearest):
            counts[center] += 1
            centers[center] += (sample - centers[center]) / counts[center]
        if n_batches in (10, 100, 1000):
            inertia = ((x[:, None] - centers) ** 2).sum(axis=2).min(axis=1).sum()
            ratios.append(inertia / every.inertia_)
    rows.append(show.row(seed, every.n_iter_, (ratios, 2)))
print("inertia after so many batches ÷ inertia of k-means")
header = ["seed", "k-means' steps", "10 batches", "100 batches", "1,000 batches"]
print(show.table(header, rows))
