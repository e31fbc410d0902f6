"""Three middles instead of two: three groups appear, and they are not the three species."""

import data
import numpy as np
import show
from sklearn.cluster import KMeans

x, y = data.penguins_by_species(["flipper_length_mm"])
start = np.array([[180.0], [200.0], [220.0]])
# yours: the groups and their middles
model = KMeans(n_clusters=3, init=start, n_init=1, max_iter=100, tol=0).fit(x)
# end
print("middles", show.vector(model.cluster_centers_[:, 0], 2), "mm")
rows = [
    show.row(name, *(((y == species) & (model.labels_ == g)).sum() for g in range(3)))
    for species, name in enumerate(data.SPECIES)
]
print(show.table(["afterwards", "group 0", "group 1", "group 2"], rows))
