"""Three brakes in 20 splits: strength chosen on validation patients, judged on test patients."""

import data
import numpy as np
import show
from sklearn.linear_model import Lasso, LinearRegression, Ridge
from sklearn.metrics import root_mean_squared_error
from sklearn.preprocessing import PolynomialFeatures, StandardScaler

diabetes = data.diabetes()
order = np.random.default_rng(7).permutation(442)
all_x, all_y = diabetes.data[order], diabetes.target[order]
all_x = StandardScaler().fit(all_x[:100]).transform(all_x)
pairs = PolynomialFeatures(2, interaction_only=True, include_bias=False)
all_x = pairs.fit_transform(all_x)

alphas = [8.0, 4.0, 2.0, 1.0, 0.5]
models = {
    "nothing": [LinearRegression()],
    "L2": [Ridge(100 * alpha) for alpha in alphas],
    "L1": [Lasso(alpha, tol=1e-12, max_iter=100_000) for alpha in alphas],
}
tests = {name: [] for name in [*models, "early stopping"]}
for seed in range(20):
    order = np.random.default_rng(seed).permutation(442)
    x, y = all_x[order], all_y[order]
    x = StandardScaler().fit(x[:100]).transform(x)
    ways = {name: [m.fit(x[:100], y[:100]).predict(x) for m in models[name]] for name in models}
    w, b, walk = np.zeros(55), y[:100].mean(), []
    for _ in range(80):
        w = w - 0.05 * x[:100].T @ (x[:100] @ w + b - y[:100]) / 100
        walk.append(x @ w + b)
    ways["early stopping"] = [walk[n_steps - 1] for n_steps in [5, 10, 20, 40, 80]]
    for name, answers in ways.items():
        best = min(answers, key=lambda a: root_mean_squared_error(y[100:250], a[100:250]))
        tests[name].append(root_mean_squared_error(y[250:], best[250:]))
for name, of_way in tests.items():
    n, mean = np.less(of_way, tests["L2"]).sum(), show.fixed(np.mean(of_way), 2)
    print(f"{name:<15} test error {mean:>6}, below that of L2 in {n:>2} of 20 splits")
