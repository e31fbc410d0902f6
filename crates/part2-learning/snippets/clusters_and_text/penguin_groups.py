"""Penguins grouped without their species, then compared with it, beside groups made by luck."""

import data
import numpy as np
import show
from sklearn.cluster import KMeans
from sklearn.metrics import adjusted_rand_score, normalized_mutual_info_score, rand_score
from sklearn.metrics.cluster import contingency_matrix
from sklearn.preprocessing import StandardScaler

x, species = data.penguins_by_species(data.PENGUIN_FEATURES)
x = StandardScaler().fit_transform(x)
start = x[np.random.default_rng(7).permutation(342)[:3]]
groups = KMeans(3, init=start, n_init=1, tol=0).fit_predict(x)
print("species by group (Adelie, Chinstrap, Gentoo)")
print(show.matrix(contingency_matrix(species, groups).astype(float), 0) + "\n")

tried = [("k-means, 3 groups", groups)]
for n_groups in [3, 30, 171]:
    dealt = np.random.default_rng(7).integers(0, n_groups, 342)
    tried.append((f"dealt at random, {n_groups}", dealt))
tried.append(("each penguin alone", np.arange(342)))
measures = [rand_score, adjusted_rand_score, normalized_mutual_info_score]
rows = [show.row(name, ([m(species, groups) for m in measures], 4)) for name, groups in tried]
print(show.table(["groups", "Rand", "adjusted Rand", "NMI"], rows))
