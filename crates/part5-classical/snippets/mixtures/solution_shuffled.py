"""Solution: one to five bells for bills whose columns were shuffled apart."""

import data
import numpy as np
import show
from sklearn.mixture import GaussianMixture
from sklearn.preprocessing import StandardScaler

x = StandardScaler().fit_transform(data.penguins_matrix(["bill_length_mm", "bill_depth_mm"]))
rng = np.random.default_rng(1)
x = np.column_stack([column[rng.permutation(len(x))] for column in x.T])
rows = []
for k in range(1, 6):
    model = GaussianMixture(
        k,
        weights_init=np.full(k, 1 / k),
        means_init=x[[c * (len(x) // k) for c in range(k)]],
        precisions_init=np.array([np.eye(2)] * k),
        tol=1e-8,
        max_iter=5000,
    ).fit(x)
    rows.append(show.row(k, (model.bic(x), 1)))
print(show.table(["bells", "BIC"], rows))
