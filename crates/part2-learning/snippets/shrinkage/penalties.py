"""Penalties L1, L2, elastic net on 55 weights and 100 patients: what each buys, what it zeroes."""

import data
import numpy as np
import show
from sklearn.linear_model import ElasticNet, Lasso, LinearRegression, Ridge
from sklearn.metrics import root_mean_squared_error
from sklearn.preprocessing import PolynomialFeatures, StandardScaler

diabetes = data.diabetes()
order = np.random.default_rng(7).permutation(442)
x, y = diabetes.data[order], diabetes.target[order]
x = StandardScaler().fit(x[:100]).transform(x)
x = PolynomialFeatures(2, interaction_only=True, include_bias=False).fit_transform(x)
x = StandardScaler().fit(x[:100]).transform(x)
tight = {"tol": 1e-12, "max_iter": 100_000}
models = [("none", 0.0, LinearRegression())]
models += [("L2", alpha, Ridge(100 * alpha)) for alpha in [0.1, 1.0, 10.0]]
models += [("L1", alpha, Lasso(alpha, **tight)) for alpha in [1.0, 3.0, 10.0]]
models += [("elastic net", alpha, ElasticNet(alpha, **tight)) for alpha in [0.3, 1.0, 3.0]]
rows = []
for name, alpha, model in models:
    model.fit(x[:100], y[:100])
    seen = root_mean_squared_error(y[:100], model.predict(x[:100]))
    new = root_mean_squared_error(y[100:250], model.predict(x[100:250]))
    n_kept = (model.coef_ != 0).sum()
    rows.append(show.row(name, (alpha, 1), ([seen, new], 2), n_kept))
header = ["penalty", "alpha", "training", "held out", "weights that are not 0"]
print(show.table(header, rows))
