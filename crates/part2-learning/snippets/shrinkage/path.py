"""The lasso's regularization path: which features are left at each price, and what that costs."""

import data
import numpy as np
import show
from sklearn.linear_model import Lasso

patients = data.diabetes()
x, y = patients.data, patients.target
order = np.random.default_rng(7).permutation(len(y))
train, held_out = order[:342], order[342:]
z = (x - x[train].mean(axis=0)) / x[train].std(axis=0)

rows = []
for alpha in [40.0, 20.0, 10.0, 5.0, 2.0, 1.0, 0.1]:
    model = Lasso(alpha=alpha, tol=1e-12, max_iter=100_000).fit(z[train], y[train])
    names = [patients.feature_names[j] for j in np.flatnonzero(model.coef_)]
    r2 = model.score(z[held_out], y[held_out])
    rows.append([show.fixed(alpha, 1), show.fixed(r2, 3), " ".join(names)])
print(show.table(["alpha", "R² held out", "features left"], rows))
moment = z[train].T @ (y[train] - y[train].mean()) / len(train)
print("nothing is left from alpha", show.fixed(np.abs(moment).max(), 2), "on")
