"""The first components of a photograph from random directions, and how many products that takes."""

import data
import numpy as np
import show
from sklearn.decomposition import PCA

x = data.photograph()
n, d, k, extra = 106, 160, 5, 5
exact = PCA(k, svd_solver="full").fit(x)
centered = x - x.mean(axis=0)
total = x.var(axis=0, ddof=1).sum()

directions = np.random.default_rng(1).standard_normal((d, k + extra))
rows = []
for times in range(1, 5):
    directions = np.linalg.qr(directions)[0]
    along = centered @ directions
    variances = np.linalg.svd(along, compute_uv=False)[:k] ** 2 / (n - 1)
    products = (2 * times - 1) * n * d * (k + extra)
    rows.append(show.row(times, products, (variances.sum() / total, 5)))
    directions = centered.T @ along
print(show.table(["times through", "products", "variance kept"], rows))

print("five components of the SVD keep     ", show.fixed(exact.explained_variance_ratio_.sum(), 5))
near = PCA(k, svd_solver="randomized", n_oversamples=extra, iterated_power=5, random_state=0)
near.fit(x)
print("the library, from random directions ", show.fixed(near.explained_variance_ratio_.sum(), 5))
