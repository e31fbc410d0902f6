"""Penguins in three clusters: the mass in grams, in kilograms, and all columns standardized."""

import data
import show
from sklearn.cluster import KMeans
from sklearn.metrics import adjusted_rand_score
from sklearn.preprocessing import StandardScaler

grams, species = data.penguins_by_species(data.PENGUIN_FEATURES)
kilograms = grams / [1, 1, 1, 1000]
standardized = StandardScaler().fit_transform(grams)
rows = []
for name, x in [("grams", grams), ("kilograms", kilograms), ("standardized", standardized)]:
    clusters = KMeans(3, n_init=100, tol=0, random_state=1).fit_predict(x)
    rows.append(show.row(name, (adjusted_rand_score(species, clusters), 2)))
print(show.table(["features", "adjusted Rand index with the species"], rows))
