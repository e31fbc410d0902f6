"""The wines of three growers, grouped by thirteen numbers, standardized or not."""

import data
import numpy as np
import show
from sklearn.cluster import KMeans
from sklearn.metrics import adjusted_rand_score, silhouette_score
from sklearn.metrics.cluster import contingency_matrix
from sklearn.preprocessing import StandardScaler

wine = data.wine()
scaled = StandardScaler().fit_transform(wine.data)
start = np.random.default_rng(7).permutation(178)[:3]
for name, x in [("as measured", wine.data), ("standardized", scaled)]:
    groups = KMeans(3, init=x[start], n_init=1, tol=0).fit_predict(x)
    print(f"{name}: grower by group")
    print(show.matrix(contingency_matrix(wine.target, groups).astype(float), 0))
    silhouette = show.fixed(silhouette_score(x, groups), 4)
    adjusted = show.fixed(adjusted_rand_score(wine.target, groups), 4)
    print(f"silhouette {silhouette}   adjusted Rand {adjusted}")
