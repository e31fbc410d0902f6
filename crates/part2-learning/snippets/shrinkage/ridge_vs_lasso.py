"""Ridge and lasso on the same patients: all coefficients smaller, or some of them zero."""

import data
import numpy as np
import show
from sklearn.linear_model import Lasso, LinearRegression, Ridge
from sklearn.preprocessing import StandardScaler

patients = data.diabetes()
z, y = StandardScaler().fit_transform(patients.data), patients.target
models = [
    LinearRegression().fit(z, y),
    Ridge(alpha=100).fit(z, y),
    Lasso(alpha=5, tol=1e-12, max_iter=100_000).fit(z, y),
]
coef = np.array([model.coef_ for model in models])  # (n_models, n_features)
rows = [
    [name, *(show.fixed(weight, 2) for weight in column)]
    for name, column in zip(patients.feature_names, coef.T)
]
print(show.table(["feature", "least squares", "ridge 100", "lasso 5"], rows))
print("coefficients at zero ", show.vector((coef == 0).sum(axis=1), 0))
print("sum of sizes         ", show.vector(np.abs(coef).sum(axis=1), 1))
print("sum of squares       ", show.vector((coef**2).sum(axis=1), 0))
