"""Each way, its strength chosen on the validation patients, judged once on the test patients."""

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
strengths = [0.1, 0.3, 1.0, 3.0, 10.0, 30.0, 100.0, 300.0]
tight = {"tol": 1e-12, "max_iter": 100_000}
ways = {
    "nothing": [LinearRegression()],
    "L2": [Ridge(alpha) for alpha in strengths],
    "L1": [Lasso(alpha, **tight) for alpha in strengths],
    "elastic net": [ElasticNet(alpha, **tight) for alpha in strengths],
}
weights = {name: [m.fit(x[:100], y[:100]).coef_ for m in models] for name, models in ways.items()}
b = y[:100].mean()
path = [np.zeros(55)]
for _ in range(200):
    path.append(path[-1] - 0.05 * x[:100].T @ (x[:100] @ path[-1] + b - y[:100]) / 100)
weights["early stopping"] = path[1:]


def error(w, first, last):
    return root_mean_squared_error(y[first:last], x[first:last] @ w + b)


for name, candidates in weights.items():
    best = min(candidates, key=lambda w: error(w, 100, 250))
    validation, test = show.fixed(error(best, 100, 250), 2), show.fixed(error(best, 250, 442), 2)
    print(f"{name:<15} validation {validation}   test {test}")
