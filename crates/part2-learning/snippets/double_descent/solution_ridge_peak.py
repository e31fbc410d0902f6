"""A ridge penalty flattens the peak: double descent is what no penalty looks like."""

import data
import numpy as np
import show
from sklearn.linear_model import Ridge

digits = data.digits()
rng = np.random.default_rng(7)
order = rng.permutation(1797)
x = np.maximum(digits.data / 16 @ (rng.standard_normal((64, 1000)) / 8), 0)
y = 1 - 2 * (digits.target % 2)
train, test = order[:100], order[1000:]
rows = []
for alpha in [0.0, 0.01, 0.1, 1.0]:
    errors = []
    for n in [40, 100, 150, 300, 1000]:
        if alpha > 0:
            ridge = Ridge(alpha, fit_intercept=False, solver="svd")
            weights = ridge.fit(x[train, :n], y[train]).coef_
        else:
            weights = np.linalg.lstsq(x[train, :n], y[train])[0]
        errors.append(((x[test, :n] @ weights - y[test]) ** 2).mean())
    rows.append(show.row((alpha, 2), (errors, 3)))
print(show.table(["ridge penalty", "40 features", "100", "150", "300", "1000"], rows))
