"""The wines of three growers, grouped by thirteen numbers, standardized or not."""

import data
import numpy as np
import show
from sklearn.cluster import KMeans
from sklearn.metrics import adjusted_rand_score, silhouette_score
from sklearn.preprocessing import StandardScaler

wine = data.wine()
scaled = StandardScaler().fit_transform(wine.data)
start = np.random.default_rng(7).permutation(178)[:3]
rows = []
for name, x in [("as measured", wine.data), ("standardized", scaled)]:
    groups = KMeans(3, init=x[start], n_init=1, tol=0).fit_predict(x)
    silhouettes = [silhouette_score(x, groups), silhouette_score(scaled, groups)]
    adjusted = adjusted_rand_score(wine.target, groups)
    rows.append(show.row(name, (silhouettes, 4), (adjusted, 4)))
header = ["grouped", "silhouette there", "silhouette standardized", "adjusted Rand"]
print(show.table(header, rows))
