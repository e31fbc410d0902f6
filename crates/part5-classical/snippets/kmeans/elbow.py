"""Is there an elbow? Inertia and silhouette: penguins, and the same columns shuffled apart."""

import data
import numpy as np
import show
from sklearn.cluster import KMeans
from sklearn.metrics import silhouette_score
from sklearn.preprocessing import StandardScaler

birds = data.penguins_by_species(["bill_length_mm", "bill_depth_mm"])[0]
birds = StandardScaler().fit_transform(birds)
order = np.random.default_rng(3).permutation(len(birds))
shuffled = np.column_stack([birds[:, 0], birds[order, 1]])  # each column on its own stays as it was
rows = []
for k in range(2, 7):
    cells = []
    for x in (birds, shuffled):
        model = KMeans(k, n_init=100, tol=0, random_state=1).fit(x)
        cells.append((model.inertia_, 1))
        cells.append((silhouette_score(x, model.labels_), 2))
    rows.append(show.row(k, *cells))
print(show.table(["k", "inertia", "silhouette", "shuffled: inertia", "silhouette"], rows))
