"""Two to six groups of penguins: what the silhouette prefers, and what the species say."""

import data
import numpy as np
import show
from sklearn.cluster import KMeans
from sklearn.metrics import adjusted_rand_score, normalized_mutual_info_score, silhouette_score
from sklearn.preprocessing import StandardScaler

x, species = data.penguins_by_species(data.PENGUIN_FEATURES)
x = StandardScaler().fit_transform(x)
rows = []
for n_groups in range(2, 7):
    start = x[np.random.default_rng(7).permutation(342)[:n_groups]]
    groups = KMeans(n_groups, init=start, n_init=1, tol=0).fit_predict(x)
    agreement = [
        adjusted_rand_score(species, groups),
        normalized_mutual_info_score(species, groups),
    ]
    rows.append(show.row(n_groups, (silhouette_score(x, groups), 4), (agreement, 4)))
print(show.table(["groups", "silhouette", "adjusted Rand", "NMI"], rows))
