"""One to six bells for the bills: the likelihood always rises, Schwarz's criterion turns."""

import data
import numpy as np
import show
from sklearn.mixture import GaussianMixture
from sklearn.preprocessing import StandardScaler

x = StandardScaler().fit_transform(data.penguins_matrix(["bill_length_mm", "bill_depth_mm"]))
rows = []
for k in range(1, 7):
    model = GaussianMixture(
        k,
        weights_init=np.full(k, 1 / k),
        means_init=x[[c * (len(x) // k) for c in range(k)]],
        precisions_init=np.array([np.eye(2)] * k),
        tol=1e-8,
        max_iter=2000,
    ).fit(x)
    total = len(x) * model.score(x)
    rows.append(show.row(k, model._n_parameters(), (total, 1), ([model.bic(x), model.aic(x)], 1)))
print(show.table(["bells", "numbers", "log-likelihood", "BIC", "AIC"], rows))
