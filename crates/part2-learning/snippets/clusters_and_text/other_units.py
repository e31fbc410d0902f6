"""The same penguins in millimeters and grams: a better silhouette, and groups made of mass."""

import data
import numpy as np
import show
from sklearn.cluster import KMeans
from sklearn.metrics import adjusted_rand_score, silhouette_score
from sklearn.preprocessing import StandardScaler

raw, species = data.penguins_by_species(data.PENGUIN_FEATURES)
scaled = StandardScaler().fit_transform(raw)
start = np.random.default_rng(7).permutation(342)[:3]
rows = []
for name, x in [("standardized", scaled), ("millimeters and grams", raw)]:
    groups = KMeans(3, init=x[start], n_init=1, tol=0).fit_predict(x)
    rows.append([
        name,
        show.fixed(silhouette_score(x, groups), 4),
        show.fixed(silhouette_score(scaled, groups), 4),
        show.fixed(adjusted_rand_score(species, groups), 4),
    ])
header = ["grouped", "silhouette there", "silhouette standardized", "adjusted Rand"]
print(show.table(header, rows))
