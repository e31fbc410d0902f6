"""A ridge penalty flattens the peak: double descent is what no penalty looks like."""

import data
import numpy as np
import show
from sklearn.linear_model import Ridge

digits = data.digits()
rng = np.random.default_rng(7)
order = rng.permutation(1797)
weights = rng.standard_normal((64, 1000)) / 8
x = np.maximum(digits.data / 16 @ weights, 0)
y = np.where(digits.target % 2 == 0, 1.0, -1.0)
train, test = order[:100], order[1000:]
sizes = [40, 100, 150, 300, 1000]
rows = []
for alpha in [0.0, 0.01, 0.1, 1.0]:
    row = [show.fixed(alpha, 2)]
    for n in sizes:
        if alpha > 0:
            ridge = Ridge(alpha, fit_intercept=False, solver="svd")
            fitted = ridge.fit(x[train, :n], y[train]).coef_
        else:
            fitted = np.linalg.lstsq(x[train, :n], y[train])[0]
        row.append(show.fixed(((x[test, :n] @ fitted - y[test]) ** 2).mean(), 3))
    rows.append(row)
print(show.table(["ridge penalty"] + [f"{size} features" for size in sizes], rows))
