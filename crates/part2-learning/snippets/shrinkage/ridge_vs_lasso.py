"""Ridge, lasso and elastic net on the same patients: a smaller sum of squares, or zeros."""

import data
import numpy as np
import show
from sklearn.linear_model import ElasticNet, Lasso, LinearRegression, Ridge
from sklearn.preprocessing import StandardScaler

patients = data.diabetes()
z, y = StandardScaler().fit_transform(patients.data), patients.target
tight = {"tol": 1e-12, "max_iter": 100_000}
models = [
    LinearRegression().fit(z, y),
    Ridge(alpha=100).fit(z, y),
    Lasso(alpha=5, **tight).fit(z, y),
    ElasticNet(alpha=2, l1_ratio=0.9, **tight).fit(z, y),
]
coef = np.array([model.coef_ for model in models])  # (n_models, n_features)
rows = [show.row(name, (column, 2)) for name, column in zip(patients.feature_names, coef.T)]
rows.append(show.row("sum of squares", ((coef**2).sum(axis=1), 0)))
print(show.table(["feature", "least squares", "ridge", "lasso", "net"], rows))
