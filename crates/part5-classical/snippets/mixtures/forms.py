"""Four forms of bells for bill length and depth: what each costs in numbers, and what it finds."""

import data
import numpy as np
import show
from sklearn.metrics import adjusted_rand_score
from sklearn.mixture import GaussianMixture
from sklearn.preprocessing import StandardScaler

x, species = data.penguins_by_species(["bill_length_mm", "bill_depth_mm"])
x = StandardScaler().fit_transform(x)
eye = np.eye(2)
forms = [
    ("ball", "spherical", np.ones(3)),
    ("along the axes", "diag", np.ones((3, 2))),
    ("one for all", "tied", eye),
    ("any", "full", np.array([eye] * 3)),
]
rows = []
for name, kind, precisions in forms:
    model = GaussianMixture(
        3,
        covariance_type=kind,
        weights_init=np.full(3, 1 / 3),
        means_init=x[[0, 114, 228]],
        precisions_init=precisions,
        tol=1e-8,
        max_iter=1000,
    ).fit(x)
    agreement = adjusted_rand_score(species, model.predict(x))
    numbers = model._n_parameters()
    total = len(x) * model.score(x)
    rows.append(show.row(name, numbers, (total, 1), (model.bic(x), 1), (agreement, 3)))
print(show.table(["form", "numbers", "log-likelihood", "BIC", "ARI"], rows))
