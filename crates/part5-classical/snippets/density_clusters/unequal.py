"""Two dense crowds and a thin one: six radii, and three settings of HDBSCAN."""

import numpy as np
import show
from sklearn.cluster import DBSCAN, HDBSCAN
from sklearn.metrics import adjusted_rand_score


def fourth_shape(rng):
    """The crowds of unequal density, after the draws of the three shapes before."""
    n = np.arange(400)
    for with_angles in (True, True, False):
        rng.random(400) if with_angles else None
        rng.standard_normal((400, 2))
    places = np.array([[0, 0], [0.6, 0], [3, 0], [3, 0]])[n % 4]
    spread = np.array([0.08, 0.08, 0.6, 0.6])[n % 4]
    return places + rng.standard_normal((400, 2)) * spread[:, None], np.minimum(n % 4, 2)


x, groups = fourth_shape(np.random.default_rng(3))
radii = (0.05, 0.1, 0.2, 0.24, 0.3, 0.5)
models = {f"DBSCAN, eps {show.fixed(eps, 2)}": DBSCAN(eps=eps) for eps in radii}
for size, near in ((15, 5), (150, 5), (15, 60)):
    model = HDBSCAN(min_cluster_size=size, min_samples=near, copy=True)
    models[f"HDBSCAN, {size} and {near}"] = model
rows = []
for name, model in models.items():
    labels = model.fit(x).labels_
    alone = np.where(labels < 0, 400 + np.arange(400), labels)  # each noise sample a cluster
    agreement = adjusted_rand_score(groups, alone)
    rows.append(show.row(name, int(labels.max()) + 1, int((labels < 0).sum()), (agreement, 2)))
print(show.table(["method", "clusters", "noise", "adjusted Rand index"], rows))
