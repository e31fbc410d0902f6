"""Clustering, unsupervised: two groups of flippers; the species are looked up only afterwards."""

import data
import numpy as np
import show
from sklearn.cluster import KMeans

x, y = data.penguins_by_species(["flipper_length_mm"])
flippers_mm = x[:, 0]

# A supervised model would look at y now. Here two rough middles are the start:
# each flipper joins the nearer one, each middle moves to the mean of those that joined it.
start = np.array([180.0, 220.0])
middles_mm, before = start, None
n_rounds = 0
while before is None or (middles_mm != before).any():
    n_rounds += 1
    before = middles_mm
    group = np.abs(flippers_mm[:, None] - before).argmin(axis=1)
    middles_mm = np.array([flippers_mm[group == g].mean() for g in range(2)])
    print(f"round {n_rounds}: middles {show.vector(middles_mm, 2)} mm")

by_library = KMeans(n_clusters=2, init=start[:, None], n_init=1).fit(x)
assert (by_library.labels_ == group).all()

counts = [[((y == species) & (group == g)).sum() for g in range(2)] for species in range(3)]
rows = [[name, *map(str, count)] for name, count in zip(data.SPECIES, counts)]
print("\n" + show.table(["afterwards", "group 0", "group 1"], rows))
