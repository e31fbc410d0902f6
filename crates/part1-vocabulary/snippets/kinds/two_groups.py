"""Clustering, unsupervised: two groups of flippers; the species are looked up only afterwards."""

import data
import numpy as np
import show
from sklearn.cluster import KMeans

# A supervised model would use y, the species, from the start.
x, y = data.penguins_by_species(["flipper_length_mm"])
flippers_mm = x[:, 0]
start_mm = middles_mm = np.array([180.0, 220.0])  # a rough start
for n in range(1, 5):
    # Each flipper joins the nearer middle; each middle moves to the mean of its flippers.
    group = np.abs(flippers_mm[:, None] - middles_mm).argmin(axis=1)
    middles_mm = np.array([flippers_mm[group == g].mean() for g in range(2)])
    print(f"round {n}: middles {show.vector(middles_mm, 2)} mm")

by_library = KMeans(n_clusters=2, init=start_mm[:, None], n_init=1).fit(x)
assert (by_library.labels_ == group).all()

rows = [
    show.row(name, *(((y == species) & (group == g)).sum() for g in range(2)))
    for species, name in enumerate(data.SPECIES)
]
print("\n" + show.table(["afterwards", "group 0", "group 1"], rows))
